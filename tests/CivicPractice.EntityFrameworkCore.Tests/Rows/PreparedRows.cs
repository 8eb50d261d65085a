using CivicPractice.EntityFrameworkCore.Rows;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Tests.Rows;

public class PreparedRows
{
    public static TheoryData<Type> Roots => [.. RootTypes.All];

    [Theory, MemberData(nameof(Roots))]
    public void Are_those_that_SaveChanges_inserts(Type type)
    {
        using var saved = new SqliteDatabase();
        using var written = new SqliteDatabase();
        using var writer = written.Writer();
        var roots = Some(type);

        saved.Store(roots);
        foreach (var root in roots) writer.Insert(root);

        Rows(written, type).Should().Equal(Rows(saved, type));
    }

    [Theory, MemberData(nameof(Roots))]
    public void Are_those_that_SaveChanges_updates(Type type)
    {
        using var saved = new SqliteDatabase();
        using var written = new SqliteDatabase();
        using var writer = written.Writer();
        var (before, after) = (Some(type), Some(type, seed: 6));
        foreach (var field in Fields.Of(type).Where(field => field.Name is "<Id>k__BackingField" or "<Version>k__BackingField"))
        {
            foreach (var (one, other) in before.Zip(after)) field.SetValue(other, field.GetValue(one));
        }

        saved.Store(after);
        foreach (var root in before) writer.Insert(root);
        foreach (var root in after) writer.Update(root, ((IAggregateRoot)root).Version);

        Rows(written, type).Should().Equal(Rows(saved, type));
    }

    [Theory, MemberData(nameof(Roots))]
    public void Make_the_roots_they_were_made_from(Type type)
    {
        using var database = new SqliteDatabase();
        var roots = Some(type);
        database.Store(roots);
        using var context = database.Open();
        var shape = RowShapes.Of(context).Of(type);
        using var command = database.Connection.CreateCommand();
        command.CommandText = shape.Select();
        command.CommandText = command.CommandText[..command.CommandText.IndexOf(" WHERE", StringComparison.Ordinal)];
        using var reader = command.ExecuteReader();

        var made = new Dictionary<Guid, object>();
        while (reader.Read())
        {
            var root = shape.Make(reader);
            made[((IAggregateRoot)root).Key] = root;
        }

        made.Should().HaveCount(roots.Count);
        roots.SelectMany(root => Fields.Differences(root, made[root.Key], type.Name)).Should().BeEmpty();
    }

    [Fact]
    public void Are_found_by_key_with_the_version_that_the_events_gave()
    {
        using var database = new SqliteDatabase();
        using var writer = database.Writer();
        using var reader = database.Reader();
        var site = ASite.Of(SiteTier.Station).Opened().BuildRaising();

        writer.Insert(site);

        var found = reader.Find<PracticeSite, PracticeSiteId>(site.District, site.Id)!;
        found.Version.Should().Be(2);
        Fields.Differences(site.Forgotten(), found).Should().BeEmpty();
        reader.Find<PracticeSite, PracticeSiteId>(TestDistrict.OtherId, site.Id).Should().BeNull();
        reader.Find<PracticeSite, PracticeSiteId>(site.District, ASite.OtherId).Should().BeNull();
    }

    [Fact]
    public void Are_updated_from_the_version_they_were_loaded_with()
    {
        using var database = new SqliteDatabase();
        using var writer = database.Writer();
        using var reader = database.Reader();
        writer.Insert(new AStockItem().Build());
        StockItem Load() => reader.Find<StockItem, StockItemId>(TestDistrict.Id, AStockItem.TheId)!;
        var (mine, theirs) = (Load(), Load());
        mine.Receive(ASchedule.TheBooking, 3, null, TestDistrict.Nine).EnsureAccepted();
        theirs.Receive(ASchedule.OtherBooking, 4, null, TestDistrict.Nine).EnsureAccepted();

        writer.Update(mine, ((IAggregateRoot)mine).Version);
        writer.Invoking(one => one.Update(theirs, ((IAggregateRoot)theirs).Version)).Should().Throw<ConcurrencyConflictException>();

        Load().OnHand.Should().Be(3);
        Load().Version.Should().Be(mine.Version + 1);
    }

    [Fact]
    public void Are_inserted_once()
    {
        using var database = new SqliteDatabase();
        using var writer = database.Writer();
        writer.Insert(new ARequest().Build());

        FluentActions.Invoking(() => writer.Insert(new ARequest().Build())).Should().Throw<SqliteException>().Which.SqliteExtendedErrorCode.Should().Be(1555);
    }

    private static List<IAggregateRoot> Some(Type type, int seed = 5)
    {
        var any = new AnyValue(seed);
        return [.. Enumerable.Range(0, 20).Select(one => (IAggregateRoot)any.Root(type, one switch { 0 => true, 1 => false, _ => null }))];
    }

    private static List<string> Rows(SqliteDatabase database, Type type)
    {
        using var context = database.Open();
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {context.Model.FindEntityType(type)!.GetTableName()} ORDER BY id";
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            var row = Enumerable.Range(0, reader.FieldCount).Select(place => $"{reader.GetName(place)}={Told(reader.GetValue(place))}");
            rows.Add(string.Join(", ", row));
        }

        return rows;
    }

    // With the type that SQLite stored it as.
    private static string Told(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : FormattableString.Invariant($"{value.GetType().Name} {value}");
}
