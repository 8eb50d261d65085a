using System.Collections;
using CivicPractice.Benchmarks.Peers;
using CivicPractice.Benchmarks.Questions;
using CivicPractice.Statistics;

namespace CivicPractice.Benchmarks.Gate;

/// <summary>What must be the same before it is worth timing.</summary>
internal static class Answers
{
    /// <summary>Nothing, when all answers are equal.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Agree<T>(params T[] answers)
    {
        if (answers.Distinct().Count() != 1) throw new InvalidOperationException($"The answers differ: {string.Join(", ", answers)}.");
    }

    /// <summary>Nothing, when everybody answers a question as the library does.</summary>
    /// <exception cref="InvalidOperationException">Somebody does not.</exception>
    public static void AgreeOn(Question question, IPeer ours, params IEnumerable<IPeer> theirs)
    {
        foreach (var peer in theirs)
        {
            for (var turn = 0; turn < question.Turns; turn++)
            {
                var (answer, other) = (question.Ask(ours, turn), question.Ask(peer, turn));
                if (!AreEqual(answer, other)) throw new InvalidOperationException($"{question.Name}: {peer.Name} answers {Told(other)}, and the library {Told(answer)}.");
            }
        }
    }

    private static bool AreEqual(object left, object right) => (left, right) switch
    {
        (RequestFigures one, RequestFigures other) => one with { Sites = [] } == other with { Sites = [] } && one.Sites.SequenceEqual(other.Sites),
        (IEnumerable one, IEnumerable other) => one.Cast<object>().SequenceEqual(other.Cast<object>()),
        _ => left.Equals(right),
    };

    private static string Told(object answer) => answer is IEnumerable rows ? $"{rows.Cast<object>().Count()} rows: {string.Join(", ", rows.Cast<object>().Take(3))}" : $"{answer}";
}
