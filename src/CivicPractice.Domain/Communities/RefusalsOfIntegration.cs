using NodaTime;

namespace CivicPractice.Communities;

/// <summary>The last day of the programme is over.</summary>
/// <param name="Through">The last day.</param>
public sealed record IntegrationTermOver(LocalDate Through) : Refusal("integration-programme.term-over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"融入项目的期限（至 {Through:uuuu-MM-dd}）已过。", $"The last day of the integration programme ({Through:uuuu-MM-dd}) is over.");
}

/// <summary>The first day of a programme stands from its beginning on.</summary>
/// <param name="From">The first day.</param>
public sealed record IntegrationFirstDayStands(LocalDate From) : Refusal("integration-programme.first-day-stands")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"融入项目启动后起始日（{From:uuuu-MM-dd}）不能更改。", $"The first day of an integration programme ({From:uuuu-MM-dd}) stands from its beginning on.");
}

/// <summary>A goal that was measured stays, with its unit and its baseline; its target may change.</summary>
/// <param name="Goal">The goal.</param>
public sealed record MeasuredGoalStands(IntegrationGoalCode Goal) : Refusal("integration-programme.measured-goal-stands")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"指标 {Goal} 已有测量值，不能删除或更改单位、基准值。", $"Goal {Goal} was measured; it stays, with its unit and its baseline.");
}

/// <summary>The programme has no such goal.</summary>
/// <param name="Goal">The goal.</param>
public sealed record IntegrationGoalUnknown(IntegrationGoalCode Goal) : Refusal("integration-programme.goal-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该融入项目没有指标 {Goal}。", $"The integration programme has no goal {Goal}.");
}

/// <summary>Nothing is measured for a day before the programme.</summary>
/// <param name="From">The first day of the programme.</param>
public sealed record MeasuredBeforeProgramme(LocalDate From) : Refusal("integration-programme.measured-before")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"测量日期不得早于项目起始日 {From:uuuu-MM-dd}。", $"Nothing is measured for a day before {From:uuuu-MM-dd}, when the programme begins.");
}

/// <summary>Nothing is measured for a day that is still to come.</summary>
/// <param name="Day">The day.</param>
public sealed record MeasuredInFuture(LocalDate Day) : Refusal("integration-programme.measured-in-future")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"测量日期 {Day:uuuu-MM-dd} 尚未到来。", $"The day of the measurement ({Day:uuuu-MM-dd}) is still to come.");
}

/// <summary>Goals are not reached, and nobody says why it is completed all the same.</summary>
/// <param name="Reached">How many are reached.</param>
/// <param name="Goals">Of how many.</param>
public sealed record GoalsNotReached(int Reached, int Goals) : Refusal("integration-programme.goals-not-reached")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Goals} 项指标仅达成 {Reached} 项，完成须说明原因。", $"{Reached} of {Goals} goals are reached; completing it needs a reason.");
}
