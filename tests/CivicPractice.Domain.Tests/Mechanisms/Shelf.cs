using CivicPractice.InMemory;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <summary>Notebooks in a store, for tests of stores and of use cases.</summary>
internal static class Shelf
{
    public static NotebookId First { get; } = new(new Guid("00000000-0000-7000-8000-000000000b01"));

    public static NotebookId Second { get; } = new(new Guid("00000000-0000-7000-8000-000000000b02"));

    public static IRepository<Notebook, NotebookId> Notebooks(this IUnitOfWork work) => work.Repository<Notebook, NotebookId>();

    public static IUnitOfWork Begin(this InMemoryStore store) => store.Begin(TestDistrict.Id, TestDistrict.Dispatcher);

    public static Notebook With(int line, NotebookId? id = null, DistrictId? district = null)
    {
        var notebook = Notebook.Open(district ?? TestDistrict.Id, id ?? First);
        notebook.Write(line, TestDistrict.Nine).EnsureAccepted();
        return notebook;
    }

    public static async Task PutAsync(this InMemoryStore store, params Notebook[] notebooks)
    {
        var work = store.Begin();
        foreach (var notebook in notebooks) work.Notebooks().Add(notebook);
        await work.CommitAsync();
    }

    public static async Task WriteAsync(this InMemoryStore store, int line, NotebookId? id = null, IdempotencyKey key = default, string command = "")
    {
        var work = store.Begin();
        (await work.LoadAsync(id)).Write(line, TestDistrict.Nine).EnsureAccepted();
        await work.CommitAsync(key, command);
    }

    public static async Task<Notebook> LoadAsync(this IUnitOfWork work, NotebookId? id = null) => (await work.Notebooks().FindAsync(id ?? First))!;
}
