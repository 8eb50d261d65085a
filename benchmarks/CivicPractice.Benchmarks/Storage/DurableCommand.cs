using CivicPractice.EntityFrameworkCore;
using CivicPractice.EntityFrameworkCore.Log;
using CivicPractice.EntityFrameworkCore.Serialization;
using CivicPractice.InMemory;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>
/// One durable command on SQLite (load a request by its id, agree on another time, store state and event in one transaction), by the library and in the
/// ways a user would pick instead: EF Core as its documentation shows it, and prepared ADO.NET by hand. Same tables, same settings, a file each.
/// </summary>
internal sealed class DurableCommand : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("civicpractice-benchmark-");
    private readonly EntityStore _store;
    private readonly ServingRequests _serving;
    private readonly string _entityFile;
    private readonly RawCommand _raw;
    private readonly RawCommand _whole;
    private readonly InMemoryStore _memory = new();
    private readonly OpenDistrict _district;
    private readonly ServingRequests _servingInMemory;
    private int _library;
    private int _inMemory;
    private int _entity;

    public DurableCommand()
    {
        _store = Founded("library.db");
        _serving = new ServingRequests(TestDistrict.Open(_store));
        Found(_memory.Begin(TestDistrict.Id, TestDistrict.Dispatcher), TestDistrict.Id, ARequest.TheId);
        _district = TestDistrict.Open(_memory);
        _servingInMemory = new ServingRequests(_district);
        _entityFile = FileOf("entity.db");
        Founded("entity.db").Dispose();
        _raw = ByHandIn("raw.db", isWhole: false);
        _whole = ByHandIn("whole.db", isWhole: true);
    }

    /// <summary>The time that is agreed on in a round.</summary>
    public static TimeRange Wanted(int round) => TimeRange.Starting(ARequest.Wanted.From + Duration.FromMinutes(round % 1_000), Duration.FromHours(2));

    public int WithTheLibrary()
    {
        _serving.RescheduleAsync(ARequest.TheId, Wanted(++_library), TestDistrict.Nine).AsTask().GetAwaiter().GetResult().EnsureAccepted();
        return 0;
    }

    public int WithEntityFramework()
    {
        using var context = ContextOn(_entityFile);
        return WithEntityFramework(context, ++_entity);
    }

    /// <summary>As EF Core's documentation shows it: tracked, and saved.</summary>
    public static int WithEntityFramework(CivicPracticeContext context, int round)
    {
        var request = context.Set<ServiceRequest>().Single(one => one.District == TestDistrict.Id && one.Id == ARequest.TheId);
        request.Reschedule(Wanted(round), TestDistrict.Nine, TestDistrict.Profile.Requests).EnsureAccepted();
        var last = context.Set<EventRow>().Where(row => row.District == TestDistrict.Id).Max(row => row.Position);
        var (root, version) = ((IAggregateRoot)request, request.Version);
        foreach (var (happened, at) in root.Raised)
        {
            context.Add(new EventEnvelope(TestDistrict.Id, root.Kind, root.Key, ++version, at, TestDistrict.Dispatcher, IdempotencyKey.None, happened)
                .ToRow(++last, EventCatalogue.OfTheLanguage));
        }

        root.MarkCommitted();
        context.SaveChanges();
        return 0;
    }

    /// <summary>The same use case on the store in memory: nothing is durable there.</summary>
    public int InMemory()
    {
        _servingInMemory.RescheduleAsync(ARequest.TheId, Wanted(++_inMemory), TestDistrict.Nine).AsTask().GetAwaiter().GetResult().EnsureAccepted();
        return 0;
    }

    public int ByHand() => _raw.Run();

    /// <summary>By hand, too, with the library's own statements: the whole row is read, and written.</summary>
    public int WholeByHand() => _whole.Run();

    /// <summary>How many commands the busiest way has carried out.</summary>
    public int Most => new[] { _library, _entity, _raw.Round, _whole.Round }.Max();

    /// <summary>What each way has left after so many commands: version, time and number of events.</summary>
    public (long Version, Instant From, int Events)[] After(int commands)
    {
        for (var i = _library; i < commands; i++) WithTheLibrary();
        for (var i = _entity; i < commands; i++) WithEntityFramework();
        for (var i = _raw.Round; i < commands; i++) ByHand();
        for (var i = _whole.Round; i < commands; i++) WholeByHand();
        for (var i = _inMemory; i < commands; i++) InMemory();
        // Memory is far ahead once it has raced.
        if (_inMemory == commands && LeftInMemory() != Left(_entityFile)) throw new InvalidOperationException("The store in memory has something else left.");
        return [Left(FileOf("library.db")), Left(_entityFile), Left(FileOf("raw.db")), Left(FileOf("whole.db"))];
    }

    public void Dispose()
    {
        _raw.Dispose();
        _whole.Dispose();
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>A context as EF Core's documentation shows it.</summary>
    public static CivicPracticeContext ContextOn(string file) => new(
        new DbContextOptionsBuilder<CivicPracticeContext>().UseSqlite($"Data Source={file}").UseCivicPractice().Options);

    private static (long, Instant, int) Left(string file)
    {
        using var context = ContextOn(file);
        return Left(context);
    }

    /// <summary>Version, time and number of events that are stored.</summary>
    public static (long, Instant, int) Left(CivicPracticeContext context)
    {
        var request = context.Set<ServiceRequest>().AsNoTracking().Single(one => one.Id == ARequest.TheId);
        return (request.Version, request.Wanted.From, context.Set<EventRow>().Count(row => row.Kind == "request"));
    }

    private string FileOf(string name) => Path.Combine(_folder.FullName, name);

    private RawCommand ByHandIn(string name, bool isWhole)
    {
        Founded(name).Dispose();
        return new RawCommand(FileOf(name), isWhole);
    }

    private EntityStore Founded(string name)
    {
        var store = SqliteStore.Open(new SqliteOptions { File = FileOf(name) });
        Found(store.Begin(TestDistrict.Id, TestDistrict.Dispatcher), TestDistrict.Id, ARequest.TheId);
        return store;
    }

    /// <summary>A centre, and the requests that are agreed on again and again.</summary>
    public static void Found(IUnitOfWork work, DistrictId district, params IReadOnlyList<ServiceRequestId> requests)
    {
        work.Repository<PracticeSite, PracticeSiteId>().Add(PracticeSite.Plan(district, ASite.CentreId, ASite.PlanOf(SiteTier.Centre), null, TestDistrict.Nine).EnsureAccepted());
        foreach (var request in requests) work.Repository<ServiceRequest, ServiceRequestId>().Add(ServiceRequest.Place(district, request, ARequest.Order, TestDistrict.Nine, TestDistrict.Profile.Requests).EnsureAccepted());
        work.CommitAsync().AsTask().GetAwaiter().GetResult();
    }

    private (long, Instant, int) LeftInMemory()
    {
        var request = _district.Requests.FindAsync(ARequest.TheId).AsTask().GetAwaiter().GetResult()!;
        return (request.Version, request.Wanted.From, _memory.EventsOf(TestDistrict.Id).Count(envelope => envelope.Kind == "request"));
    }
}
