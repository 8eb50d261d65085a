namespace CivicPractice.Servers;

/// <summary>A theory that needs a PostgreSQL server, and is skipped where none is installed.</summary>
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.Missing;
}

/// <summary>A fact that needs a PostgreSQL server, and is skipped where none is installed.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
