using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Programmes;

/// <summary>The day lies before the first on which the programme may come.</summary>
/// <param name="From">The first day.</param>
public sealed record BeforeTheProgramme(LocalDate From) : Refusal("programme.before-it")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该项目自 {From:uuuu-MM-dd} 起开设。", $"The programme begins on {From:uuuu-MM-dd}.");
}

/// <summary>The programme does not come on that day.</summary>
/// <param name="Day">The day.</param>
public sealed record NoOccurrence(LocalDate Day) : Refusal("programme.no-occurrence")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该项目 {Day:uuuu-MM-dd} 没有安排。", $"The programme does not come on {Day:uuuu-MM-dd}.");
}

/// <summary>A place that takes turns is not known in the district.</summary>
/// <param name="Place">The place.</param>
public sealed record PlaceUnknown(ProgrammePlace Place) : Refusal("programme.place-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本区没有 {Place}。", $"The district has no {Place}.");
}

/// <summary>The occurrence is held as an activity: it is changed by calling that off.</summary>
/// <param name="Day">The day that names the occurrence.</param>
/// <param name="Activity">The activity.</param>
public sealed record OccurrenceScheduled(LocalDate Day, ActivityId Activity) : Refusal("programme.occurrence-scheduled")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Day:uuuu-MM-dd} 已安排成活动 {Activity}。", $"The occurrence of {Day:uuuu-MM-dd} is held as activity {Activity}.");
}

/// <summary>The occurrence does not take place.</summary>
/// <param name="Day">The day that names the occurrence.</param>
/// <param name="State">What is known of it.</param>
public sealed record OccurrenceOff(LocalDate Day, OccurrenceState State) : Refusal("programme.occurrence-off")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Day:uuuu-MM-dd} 不开展：{Terms.Of(State).Zh}。", $"The occurrence of {Day:uuuu-MM-dd} does not take place: {Terms.Of(State).En}.");
}

/// <summary>The programme has its last day, and the day lies after it.</summary>
/// <param name="Through">The last day.</param>
public sealed record AfterTheProgramme(LocalDate Through) : Refusal("programme.after-it")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该项目至 {Through:uuuu-MM-dd} 结束。", $"The programme ends on {Through:uuuu-MM-dd}.");
}

/// <summary>An occurrence was moved to a day after the last one.</summary>
/// <param name="Day">The day that names the occurrence.</param>
/// <param name="To">The day on which it is.</param>
public sealed record OccurrenceMovedBeyond(LocalDate Day, LocalDate To) : Refusal("programme.occurrence-moved-beyond")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Day:uuuu-MM-dd} 的一次已改期至 {To:uuuu-MM-dd}。", $"The occurrence of {Day:uuuu-MM-dd} was moved to {To:uuuu-MM-dd}.");
}
