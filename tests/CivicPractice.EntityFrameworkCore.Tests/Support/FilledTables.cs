using CivicPractice.EntityFrameworkCore.Log;
using CivicPractice.EntityFrameworkCore.Postgres;
using CivicPractice.EntityFrameworkCore.Rows;
using CivicPractice.Testing;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>A database in which every table has one row of each of two districts.</summary>
internal static class FilledTables
{
    public static readonly IReadOnlyList<DistrictId> Districts = [TestDistrict.Id, TestDistrict.OtherId];

    /// <summary>Fills one; what a root holds is by chance.</summary>
    /// <param name="empty">A database of the test's own, or one that is shared.</param>
    public static DistrictDatabase Make(DistrictDatabase? empty = null)
    {
        var database = empty ?? DistrictDatabase.WithTables();
        if (empty is not null) database.Open();
        var any = new AnyValue(12);
        using var connection = database.Connect();
        foreach (var district in Districts)
        {
            PostgresSession.Enter(connection, district);
            using var context = PostgresDatabase.Context(connection);
            using var pipeline = new Pipeline(connection, PostgresDatabase.Statements);
            using var writer = new RowWriter(connection, RowShapes.Of(context), pipeline);
            foreach (var type in RootTypes.All) writer.Insert(In(district, (IAggregateRoot)any.Root(type)));
            foreach (var row in LogOf(district)) writer.InsertRow(row);
            pipeline.Flush();
        }

        return database;
    }

    /// <summary>Every table with rows of districts, as its parts are, too.</summary>
    public static List<string> Tables(NpgsqlConnection connection, bool areParts = false) => PostgresSession.Texts(connection, $"""
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district'
        WHERE n.nspname = 'public' AND c.relkind = '{(areParts ? 'r' : 'p')}'
        """);

    private static IAggregateRoot In(DistrictId district, IAggregateRoot root)
    {
        Fields.Of(root.GetType()).Single(field => field.FieldType == typeof(DistrictId)).SetValue(root, district);
        return root;
    }

    private static object[] LogOf(DistrictId district) =>
    [
        new EventRow
        {
            District = district, Position = 1, Kind = "site", Aggregate = ASite.CentreId.Value, Version = 1, At = TestDistrict.Nine, By = TestDistrict.Dispatcher, Name = "site.planned", Shape = 1, Payload = "{}",
        },
        new CommandRow { District = district, Key = "k", Command = "site.plan" },
        new SubscriptionRow { District = district, Subscriber = "messages", Position = 1, Failures = 0 },
        new ParkedRow { District = district, Subscriber = "messages", Position = 1, Failure = "" },
        new FiguresRow { District = district, Position = 1, Snapshot = "{}" },
    ];
}
