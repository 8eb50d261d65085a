using System.Linq.Expressions;

namespace CivicPractice;

/// <summary>A text of the candidate holds a word, letter by letter: the same letters in the same case, in memory and in every store.</summary>
/// <typeparam name="T">What is judged.</typeparam>
public abstract class TextHolds<T> : Criterion<T>
{
    private readonly string _word;

    /// <summary>Asks for a word.</summary>
    /// <param name="word">The word; not empty.</param>
    /// <exception cref="ArgumentException">The word is empty.</exception>
    protected TextHolds(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        _word = word;
    }

    /// <summary>The text, for a query translator.</summary>
    protected abstract Expression<Func<T, string>> Text { get; }

    /// <summary>The text of a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    protected abstract string TextOf(T candidate);

    /// <inheritdoc/>
    public sealed override bool IsSatisfiedBy(T candidate) => TextOf(candidate).Contains(_word, StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override Expression<Func<T, bool>> ToExpression()
    {
        var text = Text;
#pragma warning disable CA1307 // Ordinal here and in every store; the form with a comparison has no translation.
        Expression<Func<string, bool>> holds = read => read.Contains(_word);
#pragma warning restore CA1307
        return Expression.Lambda<Func<T, bool>>(new Rebind(holds.Parameters[0], text.Body).Visit(holds.Body), text.Parameters);
    }
}
