using NodaTime;

namespace CivicPractice.Scheduling;

/// <summary>The volunteer serves elsewhere at that time.</summary>
/// <param name="With">The time that is taken.</param>
public sealed record ScheduleConflict(TimeRange With) : Refusal("schedule.conflict")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"与已有的服务安排（{With}）冲突。", $"The volunteer serves elsewhere at that time ({With}).");
}

/// <summary>There is too little rest between this service and another.</summary>
/// <param name="With">The time of the other service.</param>
/// <param name="Rest">The least rest between two services.</param>
public sealed record TooLittleRest(TimeRange With, Duration Rest) : Refusal("schedule.too-little-rest")
{
    /// <inheritdoc/>
    protected override Bilingual Words() =>
        Say($"与另一次服务（{With}）之间须休息 {Rest.TotalMinutes} 分钟。", $"{Rest.TotalMinutes} minutes of rest are needed between this service and another ({With}).");
}

/// <summary>It would be too much service: on end, or in a day, or in a week.</summary>
/// <param name="Within">In how long: any 24 hours or any seven times as much; <see langword="null"/> for on end.</param>
/// <param name="Most">The most that is allowed in it.</param>
public sealed record TooMuchService(Duration? Within, Duration Most) : Refusal("schedule.too-much-service")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Within is { } window
        ? Say($"任意 {window.TotalHours} 小时内的服务不得超过 {Most.TotalMinutes} 分钟。", $"At most {Most.TotalMinutes} minutes of service in any {window.TotalHours} hours.")
        : Say($"连续服务不得超过 {Most.TotalMinutes} 分钟。", $"At most {Most.TotalMinutes} minutes of service on end.");
}
