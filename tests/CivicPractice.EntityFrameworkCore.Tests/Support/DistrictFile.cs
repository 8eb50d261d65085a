namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>A SQLite file in a folder of its own, removed with all that stands beside it.</summary>
internal sealed class DistrictFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("civicpractice-");
    private readonly List<EntityStore> _stores = [];

    public string Path => System.IO.Path.Combine(_folder.FullName, "district.db");

    public SqliteOptions Options => new() { File = Path };

    public EntityStore Open(params IEventSubscriber[] subscribers) => Open(Options, subscribers);

    public EntityStore Open(SqliteOptions options, params IEventSubscriber[] subscribers)
    {
        var store = SqliteStore.Open(options, subscribers);
        _stores.Add(store);
        return store;
    }

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        _folder.Delete(recursive: true);
    }
}
