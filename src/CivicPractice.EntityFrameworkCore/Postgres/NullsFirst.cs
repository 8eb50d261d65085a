using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>What is missing comes first, in descending order last, as in memory and in SQLite. The provider has the switch and keeps it to itself.</summary>
#pragma warning disable EF1001 // See above: its generator is the only place where the switch can be set.
internal sealed class NullsFirst(QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource types, INpgsqlSingletonOptions options) : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() => new NpgsqlQuerySqlGenerator(dependencies, types, reverseNullOrderingEnabled: true, options.PostgresVersion);
}
#pragma warning restore EF1001
