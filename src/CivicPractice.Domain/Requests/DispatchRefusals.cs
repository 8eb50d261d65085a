using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The centre says first what the request is.</summary>
/// <param name="Request">The request.</param>
public sealed record NotTriaged(ServiceRequestId Request) : Refusal("request.not-triaged")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一单尚未受理，不能派单。", $"The request has not been triaged, so it is not dispatched yet.");
}

/// <summary>They are asked already, and have time to answer.</summary>
/// <param name="To">Who was to be asked again.</param>
public sealed record AlreadyAsked(Assignee To) : Refusal("request.already-asked")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一单已派给该{Terms.Of(To.Kind).Zh}，正等待答复。", $"This {Terms.Of(To.Kind).En} is asked already, and has time to answer.");
}

/// <summary>More would be asked at the same time than the district allows.</summary>
/// <param name="Most">The most offers at once.</param>
public sealed record TooManyOffers(int Most) : Refusal("request.too-many-offers")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"同一单最多同时派给 {Most} 个对象。", $"At most {Most} are asked at the same time for one request.");
}

/// <summary>Nobody is waiting to be asked in a further wave.</summary>
/// <param name="Request">The request.</param>
public sealed record NoWaveWaiting(ServiceRequestId Request) : Refusal("request.no-wave-waiting")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一单没有待派的下一批。", $"Nobody is waiting to be asked in a further wave.");
}

/// <summary>The next wave is not due yet: those before have time to answer.</summary>
/// <param name="From">From when on it is due.</param>
public sealed record WaveNotDue(Instant From) : Refusal("request.wave-not-due")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"下一批到 {From} 才派出。", $"The next wave is due at {From}.");
}

/// <summary>More volunteers are named than are wanted.</summary>
/// <param name="SeatsLeft">How many are wanted still.</param>
public sealed record MoreThanWanted(int SeatsLeft) : Refusal("request.more-than-wanted")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一单只还需要 {SeatsLeft} 名志愿者。", $"No more than {SeatsLeft} further volunteers are wanted.");
}

/// <summary>The volunteer comes already, named by others.</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record AlreadyComes(VolunteerId Volunteer) : Refusal("request.already-comes")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者已接这一单。", $"The volunteer comes to this request already.");
}

/// <summary>Nobody has taken the request on, so nobody can be enough.</summary>
/// <param name="Request">The request.</param>
public sealed record NobodyComes(ServiceRequestId Request) : Refusal("request.nobody-comes")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还没有人接这一单。", $"Nobody has taken the request on yet.");
}

/// <summary>They have not taken the request on.</summary>
/// <param name="By">Who wanted to give it back.</param>
public sealed record NotTakenOn(Assignee By) : Refusal("request.not-taken-on")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该{Terms.Of(By.Kind).Zh}没有接这一单。", $"This {Terms.Of(By.Kind).En} has not taken the request on.");
}

/// <summary>The volunteer is none of those whom they named.</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record NotComing(VolunteerId Volunteer) : Refusal("request.not-coming")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者不在接单人员之中。", $"The volunteer is not one of those who were to come.");
}

/// <summary>Volunteers have taken the request on as it was.</summary>
/// <param name="Count">How many.</param>
public sealed record VolunteersCome(int Count) : Refusal("request.volunteers-come")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"已有 {Count} 名志愿者接单，不能再改受理意见。", $"{Count} volunteers have taken the request on as it was; what it is does not change any more.");
}

/// <summary>An order for the same person, of the same category, in the same place and at about the same time is open; whoever orders says that it is another one, or leaves it.</summary>
/// <param name="Other">The request that looks like it.</param>
public sealed record LikeRequest(ServiceRequestId Other) : Refusal("request.like-request")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"同一受服务人已有类似的未完成点单，请确认是否重复。", $"A request like this one is open for the same person; is it another one?");
}

/// <summary>Nobody else was to come: the visit has failed.</summary>
/// <param name="Request">The request.</param>
public sealed record NobodyElseComes(ServiceRequestId Request) : Refusal("request.nobody-else-comes")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有其他人上门，应登记为上门未果。", $"Nobody else was to come; the visit is recorded as failed.");
}
