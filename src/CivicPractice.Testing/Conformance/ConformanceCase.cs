using CivicPractice.Testing.Conformance;

namespace CivicPractice.Testing;

/// <summary>One thing that every store does.</summary>
/// <remarks>Most cases run on the store and on the in-memory store, and what they tell must be the same line by line.</remarks>
public sealed class ConformanceCase
{
    private readonly Func<Play, Task> _scenario;

    internal ConformanceCase(string name, Func<Play, Task> scenario) => (Name, _scenario) = (name, scenario);

    /// <summary>A sentence that stays the same from version to version, unless the promise changes.</summary>
    public string Name { get; }

    /// <summary>Whether the case needs a store whose data outlives its object; on another one it passes without a look.</summary>
    public bool NeedsDurability { get; internal init; }

    // Where callers race, only the outcome is the same, not the order.
    internal bool IsCompared { get; init; } = true;

    // A scenario with subscribers opens the store itself.
    internal bool OpensItself { get; init; }

    /// <summary>Proves the case.</summary>
    /// <param name="make">Makes an empty store; the case disposes of it.</param>
    /// <exception cref="ConformanceException">The store does something else.</exception>
    public async Task CheckAsync(Func<IStoreUnderTest> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        await using var store = make();
        if (NeedsDurability && !store.IsDurable) return;
        if (!IsCompared)
        {
            (await RunAsync(store)).RequireNoFailure(Name);
            return;
        }

        await using var reference = new ReferenceStore();
        var expected = await RunAsync(reference);
        expected.RequireNoFailure($"{Name} (on the in-memory store itself)");
        (await RunAsync(store)).RequireSameAs(expected, Name);
    }

    /// <summary>The name, so that a test runner shows it.</summary>
    public override string ToString() => Name;

    private async Task<Transcript> RunAsync(IStoreUnderTest store)
    {
        var play = new Play(store);
        try
        {
            if (!OpensItself) await play.OpenAsync();
            await _scenario(play);
        }
#pragma warning disable CA1031 // Whatever a stranger's store throws is the finding.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            play.Transcript.Failure = failure;
        }

        return play.Transcript;
    }
}
