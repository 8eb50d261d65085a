namespace CivicPractice.Communities;

/// <summary>One article of a covenant (条款). Public words of the assembly, never of or about a person.</summary>
/// <param name="Number">Its number; the first is 1.</param>
/// <param name="Text">What it says.</param>
public sealed record CovenantArticle(int Number, string Text);

/// <summary>What is written in an edition of a covenant (村规民约文本). It is public, and stands in no event.</summary>
public sealed record CovenantText
{
    /// <summary>Its title, such as 南山村村规民约.</summary>
    public required string Title { get; init; }

    /// <summary>What customs it is about, each once; one at least.</summary>
    public required IReadOnlyList<CustomKind> Customs { get; init; }

    /// <summary>Its articles, numbered from 1 without a gap; one at least.</summary>
    public required IReadOnlyList<CovenantArticle> Articles { get; init; }

    // The caller may go on changing a list it has handed in.
    internal CovenantText Kept() => this with { Customs = [.. Customs], Articles = [.. Articles] };

    // A record compares lists by reference.
    internal bool SaysTheSameAs(CovenantText other) => Title == other.Title && Customs.SequenceEqual(other.Customs) && Articles.SequenceEqual(other.Articles);

    // Short, and another one where it says something else: each text is told with its length, so that none runs into the next.
    internal string Digest() => ShortDigest.Of(
        $"{Measured(Title)}\n{string.Join(' ', Customs)}\n{string.Join('\n', Articles.Select(article => FormattableString.Invariant($"{article.Number} {Measured(article.Text)}")))}");

    internal void RequireSound(string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Title, parameter);
        if (Customs.Count == 0) throw new ArgumentException("A covenant is about some custom.", parameter);
        if (Customs.Contains(default) || Customs.Distinct().Count() != Customs.Count) throw new ArgumentException("Each custom is named, and once.", parameter);
        if (Articles.Count == 0) throw new ArgumentException("A covenant has an article.", parameter);
        if (!Articles.Select(article => article.Number).SequenceEqual(Enumerable.Range(1, Articles.Count))) throw new ArgumentException("Articles are numbered from 1 without a gap.", parameter);
        if (Articles.Any(article => string.IsNullOrWhiteSpace(article.Text))) throw new ArgumentException("An article is empty.", parameter);
    }

    private static string Measured(string text) => FormattableString.Invariant($"{text.Length}:{text}");
}

/// <summary>An edition of a covenant that took effect (版次).</summary>
/// <param name="Number">Its number; the first is 1. Numbers of proposals that came to nothing are not given again.</param>
/// <param name="Text">What it says.</param>
/// <param name="Vote">The number of the vote that adopted it.</param>
/// <param name="FiledOn">The day on which the township's government had it on file, in the district's time zone.</param>
/// <param name="From">The first day on which it applied.</param>
/// <param name="Through">The last day; <see langword="null"/> while it is in force.</param>
public sealed record CovenantEdition(int Number, CovenantText Text, int Vote, NodaTime.LocalDate FiledOn, NodaTime.LocalDate From, NodaTime.LocalDate? Through);

/// <summary>How many opinions on the latest proposal came in on a topic (意见条数). Nobody's words are kept.</summary>
/// <param name="Topic">The topic; <see langword="null"/> for the proposal as a whole.</param>
/// <param name="Count">How many so far.</param>
public sealed record CovenantOpinions(CustomKind? Topic, int Count);
