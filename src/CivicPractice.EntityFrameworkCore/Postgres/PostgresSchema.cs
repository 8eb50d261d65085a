using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>Brings the tables of a database up to date when a program starts.</summary>
internal sealed class PostgresSchema(PostgresDatabase database, PostgresOptions options)
{
    /// <summary>Brings the tables up to date, or says why it can't; of programs that start at once, one does it and the others wait.</summary>
    /// <exception cref="StoreException">The database cannot be used; nothing was changed.</exception>
    public void Prepare()
    {
        try
        {
            using var connection = database.Open();
            if (!options.MaySeeEveryDistrict && SeesEveryDistrict(connection))
                throw new StoreException(StoreFault.Unguarded, $"The account for '{database.Name}' sees every district: it is a superuser, or bypasses row-level security. Use an ordinary one, or say that it may ({nameof(PostgresOptions)}.{nameof(PostgresOptions.MaySeeEveryDistrict)}).");
            if (IsUpToDate(connection)) return;
            using var turn = database.Lock("migration");
            if (!IsUpToDate(connection)) Migrate(connection);
        }
        catch (DbException failure) when (database.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    private bool IsUpToDate(DbConnection connection)
    {
        using var context = database.ContextOn(connection);
        var applied = context.Database.GetAppliedMigrations().ToList();
        var known = context.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new StoreException(StoreFault.Newer, $"'{database.Name}' was changed by a newer release ({unknown}). Use that release; this one leaves the database alone.");
        if (applied.Count == 0 && HasTables(connection)) throw new StoreException(StoreFault.Foreign, $"'{database.Name}' has tables of some other program where those of the districts would be.");
        return applied.Count == known.Count;
    }

    private void Migrate(DbConnection connection)
    {
        using var context = database.ContextOn(connection);
        var migrator = context.GetService<IMigrator>();
        foreach (var migration in context.Database.GetPendingMigrations())
        {
            options.OnProgress?.Invoke($"{database.Name}: {migration}");
            migrator.Migrate(migration);
        }
    }

    private static bool HasTables(DbConnection connection) => Is(connection, "SELECT to_regclass('events') IS NOT NULL");

    private static bool SeesEveryDistrict(DbConnection connection) => Is(connection, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user");

    private static bool Is(DbConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return (bool)command.ExecuteScalar()!;
    }
}
