using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>What is not voluntary service is not recorded as such (志愿服务记录与证明出具办法 art. 19, R12).</summary>
/// <param name="Nature">What it was.</param>
public sealed record NotVoluntaryService(ServiceNature Nature) : Refusal("record.not-voluntary-service")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Terms.Of(Nature).Zh}”不是志愿服务，不得记录。", $"What is not voluntary service ({Terms.Of(Nature).En}) is not recorded.");
}

/// <summary>Not one whole minute was given.</summary>
/// <param name="Given">The time.</param>
public sealed record NoWholeMinute(TimeRange Given) : Refusal("record.no-whole-minute")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"服务时间不足一分钟，无可记录。", $"Not one whole minute was given, so there is nothing to record.");
}

/// <summary>The service is not over.</summary>
/// <param name="Until">When it is.</param>
public sealed record ServiceNotOver(Instant Until) : Refusal("record.service-not-over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"服务尚未结束（{Until}），不能记录。", $"Service is recorded when it is over, at {Until}.");
}

/// <summary>The service was recorded otherwise before; a record is put right and not written anew.</summary>
/// <param name="Record">The record.</param>
/// <param name="State">Where it stands.</param>
public sealed record RecordedOtherwise(ServiceRecordId Record, RecordState State) : Refusal("record.recorded-otherwise")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"该服务已有记录（{Terms.Of(State).Zh}），应更正而非重复记录。", $"The service is recorded already ({Terms.Of(State).En}); a record is corrected, not written twice.");
}

/// <summary>Service that is recorded is taken back with its record.</summary>
/// <param name="Record">The record.</param>
public sealed record RecordStands(ServiceRecordId Record) : Refusal("record.stands")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该服务有记录在案，应撤销记录。", $"The service stands recorded; strike the record out.");
}

/// <summary>The record is still to be kept (R13).</summary>
/// <param name="Through">The last day.</param>
public sealed record StillKept(LocalDate Through) : Refusal("record.still-kept")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"记录须保存至 {Through:uuuu-MM-dd}。", $"The record is kept through {Through:uuuu-MM-dd}.");
}

/// <summary>Service is evaluated on a day from its own day until today.</summary>
/// <param name="On">The day that was given.</param>
/// <param name="Served">The day of the service.</param>
/// <param name="Today">The day of recording.</param>
public sealed record NoDayToEvaluateOn(LocalDate On, LocalDate Served, LocalDate Today) : Refusal("record.no-day-to-evaluate-on")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"评价日期 {On:uuuu-MM-dd} 应在服务日 {Served:uuuu-MM-dd} 至今日 {Today:uuuu-MM-dd} 之间。",
        $"Service of {Served:uuuu-MM-dd} is evaluated on a day from then through {Today:uuuu-MM-dd}, not on {On:uuuu-MM-dd}.");
}

/// <summary>No service in the activity stands recorded.</summary>
/// <param name="Activity">The activity.</param>
public sealed record NothingRecorded(ActivityId Activity) : Refusal("record.nothing-recorded")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该活动没有有效的服务记录，无可评价。", $"No service in the activity stands recorded, so there is nothing to evaluate.");
}
