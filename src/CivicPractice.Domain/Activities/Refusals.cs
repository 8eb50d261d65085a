using CivicPractice.Partnerships;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>The partnership of a co-organiser is not in force on the day of the activity.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Day">The day of the activity.</param>
public sealed record CoOrganizerNotInForce(PartnershipId Partnership, LocalDate Day) : Refusal("activity.co-organizer-not-in-force")
{
    /// <inheritdoc/>
    protected override Bilingual Words() =>
        Say($"协办方的共建协议在 {Day:uuuu-MM-dd} 无效。", $"The co-organiser's partnership is not in force on {Day:uuuu-MM-dd}.");
}

/// <summary>The time for which the activity is planned has begun or passed.</summary>
/// <param name="From">When it was to begin.</param>
public sealed record BeginningPassed(Instant From) : Refusal("activity.beginning-passed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"活动开始时间（{From}）已到或已过。", $"The beginning of the activity ({From}) has come or passed.");
}

/// <summary>A recruiter publishes full information (志愿服务条例 art. 12).</summary>
/// <param name="Activity">The activity.</param>
public sealed record InformationMissing(ActivityId Activity) : Refusal("activity.information-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"发布前须写明活动信息。", $"The information for volunteers must be written before publication.");
}

/// <summary>A recruiter states the risks (志愿服务条例 art. 12).</summary>
/// <param name="Activity">The activity.</param>
public sealed record RisksNotStated(ActivityId Activity) : Refusal("activity.risks-not-stated")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"发布前须说明可能的风险。", $"The risks must be stated before publication.");
}

/// <summary>Seats that are taken are not taken away.</summary>
/// <param name="Wanted">How many seats were wanted.</param>
/// <param name="Taken">How many are taken.</param>
public sealed record FewerSeatsThanTaken(int Wanted, int Taken) : Refusal("activity.fewer-seats-than-taken")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"已有 {Taken} 人报名，名额不能减到 {Wanted}。", $"{Taken} seats are taken; there cannot be only {Wanted}.");
}

/// <summary>The time to sign up is over: the activity has begun, or where one may join throughout, has ended.</summary>
/// <param name="Until">Sign-up had to come strictly before.</param>
public sealed record SignUpClosed(Instant Until) : Refusal("activity.sign-up-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"报名已于 {Until} 截止。", $"Sign-up closed at {Until}.");
}

/// <summary>The volunteer has a seat already.</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record AlreadySignedUp(VolunteerId Volunteer) : Refusal("activity.already-signed-up")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者已报名。", $"The volunteer has signed up already.");
}

/// <summary>Every seat is taken; no activity is overbooked.</summary>
/// <param name="Seats">How many seats there are.</param>
public sealed record SeatsTaken(int Seats) : Refusal("activity.seats-taken")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Seats} 个名额已报满。", $"All {Seats} seats are taken.");
}

/// <summary>The activity has no such role, or has roles and none was named.</summary>
/// <param name="Role">The role, or <see langword="null"/> where none was named.</param>
public sealed record ActivityRoleUnknown(ActivityRoleCode? Role) : Refusal("activity.role-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Role is { } role
        ? Say($"活动没有“{role}”岗位。", $"The activity has no role “{role}”.")
        : Say($"请选择活动岗位。", $"The activity has roles; choose one.");
}

/// <summary>A seat is free, but for those in line.</summary>
/// <param name="Waiting">How many are in line for it.</param>
public sealed record OthersWaiting(int Waiting) : Refusal("activity.others-waiting")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"已有 {Waiting} 人候补，空出的名额先递补，可加入候补。", $"{Waiting} are in line; a seat that is free is theirs first. Join the waiting list.");
}

/// <summary>The volunteer is in line, or has been offered a seat that is to be confirmed.</summary>
/// <param name="Participation">The participation.</param>
public sealed record OnWaitingList(ParticipationId Participation) : Refusal("activity.on-waiting-list")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该报名在候补名单中，递补后请确认。", $"This participation is on the waiting list; confirm the seat when it is offered.");
}

/// <summary>There is a free seat and nobody in line: the volunteer signs up at once.</summary>
/// <param name="Activity">The activity.</param>
public sealed record SeatIsFree(ActivityId Activity) : Refusal("activity.seat-is-free")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"尚有名额，可直接报名，无需候补。", $"A seat is free; sign up instead of waiting.");
}

/// <summary>Nobody gets in line for the activity: others are in reserve.</summary>
/// <param name="Activity">The activity.</param>
public sealed record NoWaitingList(ActivityId Activity) : Refusal("activity.no-waiting-list")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该活动不设候补名单。", $"The activity has no waiting list.");
}

/// <summary>As many are in line as the district allows.</summary>
/// <param name="Most">How many.</param>
public sealed record WaitingListFull(int Most) : Refusal("activity.waiting-list-full")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"候补名单已满（{Most} 人）。", $"The waiting list is full ({Most}).");
}

/// <summary>So shortly before the beginning no seat is kept for anybody.</summary>
/// <param name="Until">It had to come strictly before.</param>
public sealed record WaitingListClosed(Instant Until) : Refusal("activity.waiting-list-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"候补已于 {Until} 截止。", $"The waiting list closed at {Until}.");
}

/// <summary>The offered seat was to be confirmed before.</summary>
/// <param name="By">A confirmation had to come strictly before.</param>
public sealed record ConfirmationLate(Instant By) : Refusal("activity.confirmation-late")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"递补确认已于 {By} 截止。", $"The seat was to be confirmed before {By}.");
}

/// <summary>The offered seat is kept until its deadline.</summary>
/// <param name="By">The deadline.</param>
public sealed record ConfirmationOpen(Instant By) : Refusal("activity.confirmation-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"递补名额保留至 {By}。", $"The offered seat is kept until {By}.");
}

/// <summary>The seat was given back, or not taken in time; who wants to come after all signs up anew.</summary>
/// <param name="Participation">The participation.</param>
public sealed record ParticipationWithdrawn(ParticipationId Participation) : Refusal("activity.participation-withdrawn")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这次报名已退出或逾期，请重新报名。", $"This participation was withdrawn or has lapsed; sign up anew.");
}

/// <summary>The activity has begun; who does not come is absent or excused.</summary>
/// <param name="Until">Withdrawal had to come strictly before.</param>
public sealed record WithdrawalClosed(Instant Until) : Refusal("activity.withdrawal-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"活动已于 {Until} 开始，不能再退出报名。", $"The activity began at {Until}; withdrawing is no longer possible.");
}

/// <summary>It is too early to check in.</summary>
/// <param name="From">From when it is possible.</param>
public sealed record TooEarlyToCheckIn(Instant From) : Refusal("activity.too-early-to-check-in")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{From} 起才能签到。", $"Check-in is possible from {From}.");
}

/// <summary>The activity is over; nobody checks in any more.</summary>
/// <param name="Until">Check-in had to come strictly before.</param>
public sealed record TooLateToCheckIn(Instant Until) : Refusal("activity.too-late-to-check-in")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"活动已于 {Until} 结束，不能再签到。", $"The activity ended at {Until}; check-in is no longer possible.");
}

/// <summary>The volunteer may still come or withdraw.</summary>
/// <param name="From">From when it can be marked.</param>
public sealed record TooEarlyToMarkAbsent(Instant From) : Refusal("activity.too-early-to-mark-absent")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{From} 起才能登记缺席。", $"An absence can be marked from {From}.");
}

/// <summary>The activity has not begun.</summary>
/// <param name="From">From when it can be completed.</param>
public sealed record TooEarlyToComplete(Instant From) : Refusal("activity.too-early-to-complete")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"活动 {From} 才开始，不能结束。", $"The activity begins at {From}; it cannot be completed before.");
}

/// <summary>The planned end has come: what took its time is completed, not broken off.</summary>
/// <param name="Until">It had to come strictly before.</param>
public sealed record TooLateToBreakOff(Instant Until) : Refusal("activity.too-late-to-break-off")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"活动已于 {Until} 到时，请办理结束。", $"The activity's time ended at {Until}; complete it.");
}

/// <summary>The time for a review is over.</summary>
/// <param name="Until">It had to come strictly before.</param>
public sealed record ActivityReviewClosed(Instant Until) : Refusal("activity.review-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"评价期已于 {Until} 结束。", $"The time for a review ended at {Until}.");
}

/// <summary>The time for correcting person-times is over.</summary>
/// <param name="Until">It had to come strictly before.</param>
public sealed record ActivityCorrectionClosed(Instant Until) : Refusal("activity.correction-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"服务人次的更正期已于 {Until} 结束。", $"The time for correcting person-times ended at {Until}.");
}

/// <summary>The host does not act at present: a site that is not open, an organisation or a team that is not active.</summary>
/// <param name="Host">The host.</param>
public sealed record HostInactive(ActivityHost Host) : Refusal("activity.host-inactive")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"主办方（{Terms.Of(Host.Kind).Zh}）目前不能举办活动。", $"The host ({Terms.Of(Host.Kind).En}) does not hold activities at present.");
}

/// <summary>The volunteer is not on dangerous service, or is insured for the rest of it.</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record StillCovered(VolunteerId Volunteer) : Refusal("activity.still-covered")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者不在危险服务中，或保险保障持续到服务结束，无需撤离。", $"The volunteer is not on dangerous service, or is insured until its end; nobody is called off.");
}

/// <summary>The end for which the activity is to be planned has passed.</summary>
/// <param name="Until">The end.</param>
public sealed record EndPassed(Instant Until) : Refusal("activity.end-passed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"结束时间（{Until}）已过。", $"The end ({Until}) has passed.");
}

/// <summary>An activity ends after it begins.</summary>
/// <param name="From">When it begins.</param>
public sealed record EndsBeforeItBegins(Instant From) : Refusal("activity.ends-before-it-begins")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"结束时间须晚于开始时间（{From}）。", $"The activity begins at {From} and must end after that.");
}
