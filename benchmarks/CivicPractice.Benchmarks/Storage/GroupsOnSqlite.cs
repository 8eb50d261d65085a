using CivicPractice.EntityFrameworkCore;
using CivicPractice.EntityFrameworkCore.Log;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>Twenty commands in one durable transaction on SQLite, each on a request of its own: a batch of the library's, and by hand with the library's own statements.</summary>
internal sealed class GroupsOnSqlite : IDisposable
{
    private const int Size = 20;

    private static readonly ServiceRequestId[] Requests = [.. Enumerable.Range(1, Size).Select(number => new ServiceRequestId(new Guid(number, 2, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 4)))];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("civicpractice-benchmark-");
    private readonly EntityStore _store;
    private readonly OpenDistrict _district;
    private readonly ServingRequests _serving;
    private readonly RawCommand _whole;
    private readonly RawCommand _raw;
    private int _round;

    public GroupsOnSqlite()
    {
        _store = Founded("library");
        _district = TestDistrict.Open(_store);
        _serving = new ServingRequests(_district);
        _whole = ByHandIn("whole", isWhole: true);
        _raw = ByHandIn("raw", isWhole: false);
    }

    public int WithTheLibrary() => RunAsync().GetAwaiter().GetResult();

    public int WholeByHand() => _whole.Run(Requests);

    public int ByHand() => _raw.Run(Requests);

    /// <summary>Looks whether each has stored an event a command, no more and no fewer.</summary>
    public void Check()
    {
        Gate.Answers.Agree(_round * Size, Stored("library"));
        Gate.Answers.Agree(_whole.Round * Size, Stored("whole"));
        Gate.Answers.Agree(_raw.Round * Size, Stored("raw"));
    }

    public void Dispose()
    {
        _whole.Dispose();
        _raw.Dispose();
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<int> RunAsync()
    {
        var wanted = DurableCommand.Wanted(++_round);
        await using var batch = await _district.UnitOfWork.BeginBatchAsync();
        foreach (var request in Requests) (await _serving.RescheduleAsync(request, wanted, TestDistrict.Nine)).EnsureAccepted();
        await batch.CompleteAsync();
        return 0;
    }

    private RawCommand ByHandIn(string name, bool isWhole)
    {
        Founded(name).Dispose();
        return new RawCommand(FileOf(name), isWhole);
    }

    private EntityStore Founded(string name)
    {
        var store = SqliteStore.Open(new SqliteOptions { File = FileOf(name) });
        DurableCommand.Found(store.Begin(TestDistrict.Id, TestDistrict.Dispatcher), TestDistrict.Id, Requests);
        return store;
    }

    private int Stored(string name)
    {
        using var context = DurableCommand.ContextOn(FileOf(name));
        return context.Set<EventRow>().Count(row => row.Name == "request.rescheduled");
    }

    private string FileOf(string name) => Path.Combine(_folder.FullName, $"{name}.db");
}
