using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The name of the site holds a text, letter by letter.</summary>
/// <param name="text">The text; not empty.</param>
public sealed class SiteNamed(string text) : Criterion<PracticeSite>
{
    private readonly string _text = string.IsNullOrEmpty(text) ? throw new ArgumentException("The text is empty.", nameof(text)) : text;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.Name.Contains(_text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression()
    {
        var asked = _text;
#pragma warning disable CA1307 // Ordinal here and in every store; the form with a comparison has no translation.
        return site => site.Name.Contains(asked);
#pragma warning restore CA1307
    }
}
