using CivicPractice.Divisions;

namespace CivicPractice.Testing.Conformance;

/// <summary>Use cases one after the other, each under a key and then once more.</summary>
internal sealed class Told(Play play, bool inBatch)
{
    private int _step;

    public async Task RunAsync(Func<OpenDistrict, Told, Task> journey, DivisionTree? divisions = null)
    {
        var district = play.District(divisions: divisions);
        await using (var batch = inBatch ? await district.UnitOfWork.BeginBatchAsync() : null)
        {
            await journey(district, this);
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

    /// <summary>What the district answers in the middle of it, in a batch too.</summary>
    public void Tell(string what, object? value) => play.Tell($"{what}: {Words.Of(value)}");

    /// <summary>A journey outside and within a batch.</summary>
    public static IEnumerable<ConformanceCase> Both(string name, Func<OpenDistrict, Told, Task> journey) =>
    [
        new(name, play => new Told(play, inBatch: false).RunAsync(journey)),
        new($"{name}, also within a batch", play => new Told(play, inBatch: true).RunAsync(journey)),
    ];

    /// <summary>A journey of a district whose register has changed, outside and within a batch; what comes before it is done under the register of before.</summary>
    public static IEnumerable<ConformanceCase> Both(string name, Func<OpenDistrict, Told, Task> before, DivisionTree divisions, Func<OpenDistrict, Told, Task> journey)
    {
        return [new(name, play => RunAsync(play, inBatch: false)), new($"{name}, also within a batch", play => RunAsync(play, inBatch: true))];

        async Task RunAsync(Play play, bool inBatch)
        {
            var told = new Told(play, inBatch);
            await before(play.District(), told);
            await told.RunAsync(journey, divisions);
        }
    }
}
