namespace CivicPractice.Testing.Conformance;

/// <summary>What holds whatever the in-memory store does, so that two wrong stores do not agree.</summary>
internal static class Must
{
    public static void Hold(bool holds, string what)
    {
        if (!holds) throw new ConformanceException(what);
    }

    // By words, so that two lists with the same in them are the same, also within an event.
    public static void Equal<T>(T expected, T actual, string what)
    {
        var (wanted, got) = (Words.Of(expected), Words.Of(actual));
        Hold(wanted == got, $"{what}: expected {wanted}, actual {got}.");
    }

    public static void Equal<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what) => Equal<object>(expected, actual, what);

    public static void BeAccepted(Decision decision, string what) => Hold(decision.IsAccepted, $"{what} should be accepted, and is refused: {Words.Codes(decision)}.");

    public static void BeRefused(Decision decision, string code, string what) =>
        Equal(code, decision.IsAccepted ? "accepted" : Words.Codes(decision), what);

    public static async Task<TException> ThrowAsync<TException>(Func<ValueTask> act, string what)
        where TException : Exception
    {
        try
        {
            await act();
        }
        catch (TException expected)
        {
            return expected;
        }

        throw new ConformanceException($"{what} should throw {typeof(TException).Name}, and nothing was thrown.");
    }

    public static Task ThrowAsync<TException, T>(Func<ValueTask<T>> act, string what)
        where TException : Exception => ThrowAsync<TException>(async () => _ = await act(), what);
}
