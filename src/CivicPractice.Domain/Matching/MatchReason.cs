using System.Globalization;
using NodaTime;

namespace CivicPractice.Matching;

/// <summary>What one criterion says of somebody who may be asked: points, the facts behind them, and a text in two languages.</summary>
/// <remarks>Two reasons are equal when type and facts are. It never carries personal data.</remarks>
/// <param name="Criterion">The criterion.</param>
/// <param name="Points">0 to 100, the more the better.</param>
public abstract record MatchReason(MatchCriterion Criterion, int Points)
{
    internal const int Most = 100;

    /// <summary>Why it is so many points, in both languages.</summary>
    public Bilingual Text => Words();

    /// <summary>The same in the language of <paramref name="culture"/>: Chinese or English.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string Describe(CultureInfo culture) => Text.In(culture);

    /// <summary>Criterion, points and the English text.</summary>
    public sealed override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Criterion} {Points}: {Text.En}");

    /// <summary>Words the reason out of the facts.</summary>
    protected abstract Bilingual Words();

    /// <summary>Pairs the two wordings; both are formatted invariantly.</summary>
    /// <param name="zh">The wording in simplified Chinese.</param>
    /// <param name="en">The wording in English.</param>
    protected static Bilingual Say(InvariantText zh, InvariantText en) => new(zh.ToStringAndClear(), en.ToStringAndClear());

    // Whole minutes, rounded up: nobody arrives sooner than is said.
    internal static long MinutesOf(Duration way) => (long)Math.Ceiling(way.TotalMinutes);
}

/// <summary>How well the skills fit: what is proved on the day counts whole, what is the volunteer's own word by half.</summary>
/// <param name="Named">How many skills the district names for the category.</param>
/// <param name="Proved">How many of them are proved.</param>
/// <param name="Held">How many more they say they have.</param>
public sealed record SkillReason(int Named, int Proved, int Held) : MatchReason(MatchCriterion.Skill, Named == 0 ? Most : ((Proved * 2) + Held) * (Most / 2) / Named)
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Named == 0
        ? Say($"该类服务没有指定技能。", $"No skill is named for the category.")
        : Say($"指定的 {Named} 项技能中，有证明的 {Proved} 项，本人申报的 {Held} 项。", $"Of {Named} skills that help, {Proved} are proved and {Held} are their own word.");
}

/// <summary>How near they are, by where they live and by the way from their home site to the site that takes care; the better of both counts.</summary>
/// <param name="Place">How near the divisions are; of a team that of its site.</param>
/// <param name="Way">How long the way is; <see langword="null"/> where it is not known.</param>
/// <param name="Points">0 to 100.</param>
public sealed record NearnessReason(Nearness Place, Duration? Way, int Points) : MatchReason(MatchCriterion.Nearness, Points)
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Way is { } way
        ? Say($"{Terms.Of(Place).Zh}，从所属阵地出发约 {MinutesOf(way)} 分钟。", $"They are {Terms.Of(Place).En}, and {MinutesOf(way)} minutes away from the site.")
        : Say($"{Terms.Of(Place).Zh}。", $"They are {Terms.Of(Place).En}.");
}

/// <summary>Whether they said that they have time: stated hours that cover the service are worth more than none stated.</summary>
/// <param name="IsStated">Whether they stated hours of the week.</param>
/// <param name="IsOffered">Whether the whole of the service is in what they offer.</param>
public sealed record AvailabilityReason(bool IsStated, bool IsOffered) : MatchReason(MatchCriterion.Availability, !IsOffered ? 0 : IsStated ? Most : Most / 2)
{
    /// <inheritdoc/>
    protected override Bilingual Words() => (IsStated, IsOffered) switch
    {
        (_, false) => Say($"登记的可服务时间不覆盖服务时段。", $"The time that they offer does not cover the service."),
        (true, true) => Say($"登记的可服务时间覆盖服务时段。", $"The time that they offer covers the service."),
        _ => Say($"没有登记可服务时间。", $"They have not stated when they have time."),
    };
}

/// <summary>How little they are loaded (任务均衡): the fewer minutes, the more points.</summary>
/// <param name="Minutes">What is recorded and booked in the days that count; of a team, of those who would come on average.</param>
/// <param name="Full">What counts as full.</param>
public sealed record LoadReason(int Minutes, int Full) : MatchReason(MatchCriterion.Load, Minutes >= Full ? 0 : (int)((long)(Full - Minutes) * Most / Full))
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"近期已服务和已安排 {Minutes} 分钟，满负荷为 {Full} 分钟。", $"{Minutes} minutes served lately or booked, and {Full} are a full load.");
}

/// <summary>What is wished: by them, half, and by the requester, half. A wish makes nobody fit who is not.</summary>
/// <param name="IsTheirKind">Whether they wish to give service of the category; of a team, whether it is for it.</param>
/// <param name="IsWishedFor">Whether the requester would like to have them.</param>
public sealed record PreferenceReason(bool IsTheirKind, bool IsWishedFor) : MatchReason(MatchCriterion.Preference, (IsTheirKind ? Most / 2 : 0) + (IsWishedFor ? Most / 2 : 0))
{
    /// <inheritdoc/>
    protected override Bilingual Words() => (IsTheirKind, IsWishedFor) switch
    {
        (true, true) => Say($"愿意提供该类服务，也是点单人希望的对象。", $"They wish to give such service, and the requester would like to have them."),
        (true, false) => Say($"愿意提供该类服务。", $"They wish to give such service."),
        (false, true) => Say($"是点单人希望的对象。", $"The requester would like to have them."),
        _ => Say($"没有登记愿意提供该类服务。", $"They have not said that they wish to give such service."),
    };
}

/// <summary>What a criterion says of a team: the average of the members who would come: the best of those who are fit, and for a score as it would be the best of the others after them.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Members">How many members it is taken over; 0 points where there is none.</param>
/// <param name="Points">0 to 100, rounded down.</param>
public sealed record MembersReason(MatchCriterion Criterion, int Members, int Points) : MatchReason(Criterion, Points)
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Members == 0
        ? Say($"没有符合条件的队员。", $"No member is fit.")
        : Say($"最合适的 {Members} 名队员平均 {Points} 分（{Terms.Of(Criterion).Zh}）。", $"The {Members} members who suit best have {Points} points on average ({Terms.Of(Criterion).En}).");
}
