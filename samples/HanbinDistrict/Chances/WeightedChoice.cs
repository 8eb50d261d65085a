namespace HanbinDistrict.Chances;

/// <summary>A choice in which some answers come more often than others.</summary>
/// <typeparam name="T">The answers.</typeparam>
public sealed class WeightedChoice<T>
{
    private readonly T[] _answers;
    private readonly long[] _ends; // an answer's draws lie below its end and not below the end before it

    /// <summary>Weighs the answers.</summary>
    /// <param name="answers">Each with its weight, none negative, not all zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative, or all are zero.</exception>
    public WeightedChoice(IEnumerable<(T Answer, int Weight)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var weighed = answers.ToArray();
        _answers = new T[weighed.Length];
        _ends = new long[weighed.Length];
        var end = 0L;
        for (var index = 0; index < weighed.Length; index++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weighed[index].Weight, nameof(answers));
            _answers[index] = weighed[index].Answer;
            _ends[index] = end += weighed[index].Weight;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(end, 1, nameof(answers));
    }

    /// <summary>One answer.</summary>
    /// <param name="chance">The chance.</param>
    public T Draw(Chance chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        var drawn = chance.Next(_ends[^1]);
        var found = Array.BinarySearch(_ends, drawn + 1);
        var index = found < 0 ? ~found : found;
        while (index > 0 && _ends[index - 1] == _ends[index]) index--; // those without weight share the end of the one before
        return _answers[index];
    }
}
