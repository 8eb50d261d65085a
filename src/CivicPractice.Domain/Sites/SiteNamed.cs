using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The name of the site holds a text, letter by letter.</summary>
/// <param name="text">The text; not empty.</param>
public sealed class SiteNamed(string text) : TextHolds<PracticeSite>(text)
{
    /// <inheritdoc/>
    protected override Expression<Func<PracticeSite, string>> Text => site => site.Name;

    /// <inheritdoc/>
    protected override string TextOf(PracticeSite candidate) => candidate.Name;
}
