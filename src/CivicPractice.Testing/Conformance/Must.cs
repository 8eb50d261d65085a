namespace CivicPractice.Testing.Conformance;

/// <summary>What holds whatever the in-memory store does, so that two wrong stores do not agree.</summary>
internal static class Must
{
    public static void Hold(bool holds, string what)
    {
        if (!holds) throw new ConformanceException(what);
    }

    public static void Equal<T>(T expected, T actual, string what) =>
        Hold(EqualityComparer<T>.Default.Equals(expected, actual), $"{what}: expected {Words.Of(expected)}, actual {Words.Of(actual)}.");

    public static void Equal<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
    {
        var (wanted, got) = (expected.ToList(), actual.ToList());
        Hold(wanted.SequenceEqual(got), $"{what}: expected {Words.Of(wanted)}, actual {Words.Of(got)}.");
    }

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
