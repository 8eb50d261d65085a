namespace CivicPractice.Testing.Conformance;

/// <summary>Use cases one after the other, each under a key and then once more.</summary>
internal sealed class Told(Play play, bool inBatch)
{
    private int _step;

    public OpenDistrict District { get; } = play.District();

    public async Task RunAsync(Func<OpenDistrict, Told, Task> journey)
    {
        await using (var batch = inBatch ? await District.UnitOfWork.BeginBatchAsync() : null)
        {
            await journey(District, this);
            if (batch is not null) await batch.CompleteAsync();
        }

        await play.OpenAsync();
        await play.TellHistoryAsync();
    }

    public async Task AskAsync(string what, Func<IdempotencyKey, ValueTask<Decision>> command)
    {
        var key = new IdempotencyKey($"{++_step} {what}");
        var decision = await command(key);
        play.Tell(what, decision);
        Must.Hold(decision == await command(key), $"{what}: the same command under the same key gets the same answer.");
    }

    /// <summary>A journey outside and within a batch.</summary>
    public static IEnumerable<ConformanceCase> Both(string name, Func<OpenDistrict, Told, Task> journey) =>
    [
        new(name, play => new Told(play, inBatch: false).RunAsync(journey)),
        new($"{name}, also within a batch", play => new Told(play, inBatch: true).RunAsync(journey)),
    ];
}
