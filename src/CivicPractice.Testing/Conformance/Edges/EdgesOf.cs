namespace CivicPractice.Testing.Conformance;

/// <summary>Every state times every action: brought there, stored, loaded, commanded, committed and loaded again.</summary>
/// <param name="noun">What it is.</param>
/// <param name="lifecycle">Its lifecycle.</param>
/// <param name="stateOf">Where it stands.</param>
/// <param name="starts">It in every state.</param>
/// <param name="attempts">Every command on it.</param>
/// <param name="following">Actions that follow from others by themselves, within one command; those that have no command of their own are not tried.</param>
internal sealed class EdgesOf<TRoot, TId, TState, TAction>(
    string noun, Lifecycle<TState, TAction> lifecycle, Func<TRoot, TState> stateOf,
    IReadOnlyList<Start<TRoot, TId, TState>> starts, IReadOnlyList<Attempt<TRoot, TAction>> attempts, params TAction[] following)
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    public IEnumerable<ConformanceCase> Cases =>
    [
        new ConformanceCase($"The suite knows every state and every action of {noun}", KnowsAll),
        .. starts.Select(start => new ConformanceCase($"{noun} that is {start.How} answers every command as ever after loading", play => TryAllAsync(play, start))),
    ];

    private Task KnowsAll(Play play)
    {
        Must.Equal(Enum.GetValues<TState>(), starts.Select(start => start.State).Distinct().Order(), $"The states of {noun} that the suite brings about");
        Must.Equal(Enum.GetValues<TAction>().Where(IsCommand), attempts.Select(attempt => attempt.Action).Distinct().Order(), $"The actions on {noun} that the suite tries");
        return Task.CompletedTask;
    }

    private async Task TryAllAsync(Play play, Start<TRoot, TId, TState> start)
    {
        var accepted = new HashSet<TAction>();
        foreach (var attempt in attempts)
        {
            // Some ids follow from what the root is: those make it out of the one they are given.
            var root = start.Build(play.Ids.Next<TId>());
            var id = root.Id;
            await play.PutAsync(Kept.Of<TRoot, TId>(root));
            var what = $"{attempt.Action}, {attempt.How}";
            await play.TellAsync<TRoot, TId>($"before {what}", id);
            var version = (await LoadAsync(play, id)).Version;

            var decision = await play.DecideAsync(what, id, attempt.Command);

            var after = await LoadAsync(play, id);
            var moves = decision.IsAccepted && after.Version > version;
            var to = lifecycle.TryMove(start.State, attempt.Action, out var next) ? next : start.State;
            if (moves && following.Any(one => lifecycle.TryMove(to, one, out var beyond) && EqualityComparer<TState>.Default.Equals(beyond, stateOf(after)))) to = stateOf(after);
            Must.Equal(moves ? to : start.State, stateOf(after), $"{what}: the state after the command, by the lifecycle");
            if (!decision.IsAccepted) Must.Equal(version, after.Version, $"{what}: the version after a refusal");
            if (moves) accepted.Add(attempt.Action);
        }

        if (start.IsUsual) Must.Equal(lifecycle.PermittedFrom(start.State).Where(action => IsCommand(action) && !start.ButFor.Contains(action.ToString())), accepted.Order(), $"The actions that lead on from {start.How}");
        await play.OpenAsync();
        await play.TellHistoryAsync();
    }

    private bool IsCommand(TAction action) => !following.Contains(action) || attempts.Any(attempt => EqualityComparer<TAction>.Default.Equals(attempt.Action, action));

    private static async Task<TRoot> LoadAsync(Play play, TId id) => (await play.Begin().Repository<TRoot, TId>().FindAsync(id))!;
}
