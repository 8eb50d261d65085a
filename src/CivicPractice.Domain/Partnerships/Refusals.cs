using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>A site of the partnership is merged or closed.</summary>
/// <param name="Site">The site.</param>
/// <param name="State">Its state.</param>
public sealed record SiteEnded(PracticeSiteId Site, SiteState State) : Refusal("partnership.site-ended")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"共建阵地{Terms.Of(State).Zh}。", $"A site of the partnership is {Terms.Of(State).En}.");
}

/// <summary>The term is over.</summary>
/// <param name="Through">Its last day.</param>
public sealed record TermOver(LocalDate Through) : Refusal("partnership.term-over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"协议期已于 {Through:uuuu-MM-dd} 届满。", $"The term ended with {Through:uuuu-MM-dd}.");
}

/// <summary>The term is still running, or to come.</summary>
/// <param name="Through">Its last day.</param>
public sealed record TermStillRunning(LocalDate Through) : Refusal("partnership.term-still-running")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"协议期到 {Through:uuuu-MM-dd} 才届满。", $"The term runs through {Through:uuuu-MM-dd}.");
}

/// <summary>A commitment is due on a day outside the term.</summary>
/// <param name="Commitment">Its number.</param>
/// <param name="DueBy">The day.</param>
/// <param name="Term">The term.</param>
public sealed record DueOutsideTerm(int Commitment, LocalDate DueBy, Term Term) : Refusal("partnership.due-outside-term")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"第 {Commitment} 项投入的期限 {DueBy:uuuu-MM-dd} 不在协议期（{Term}）内。",
        $"Commitment {Commitment} is due by {DueBy:uuuu-MM-dd}, outside the term ({Term}).");
}

/// <summary>The unit is no party to the partnership.</summary>
/// <param name="By">The unit.</param>
public sealed record NotAParty(PartnerId By) : Refusal("partnership.not-a-party")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该单位不是共建协议的一方。", $"The unit is no party to the partnership.");
}

/// <summary>Somebody in this role may not sign.</summary>
/// <param name="Signatory">The role in which one may.</param>
public sealed record SignatoryNotAuthorized(string Signatory) : Refusal("partnership.signatory-not-authorized")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"须由{Signatory}签署。", $"It is to be signed by the {Signatory}.");
}

/// <summary>Parties have not signed yet; the district's side signs last.</summary>
/// <param name="Count">How many.</param>
public sealed record SignaturesMissing(int Count) : Refusal("partnership.signatures-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还有 {Count} 方未签署。", $"{Count} parties have not signed yet.");
}

/// <summary>The partnership has no commitment of this number.</summary>
/// <param name="Commitment">The number.</param>
public sealed record CommitmentUnknown(int Commitment) : Refusal("partnership.commitment-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有第 {Commitment} 项投入。", $"There is no commitment {Commitment}.");
}

/// <summary>The delivery lies outside the term.</summary>
/// <param name="On">The day of the delivery.</param>
/// <param name="Term">The term.</param>
public sealed record DeliveryOutsideTerm(LocalDate On, Term Term) : Refusal("partnership.delivery-outside-term")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"投入日期 {On:uuuu-MM-dd} 不在协议期（{Term}）内。", $"The delivery on {On:uuuu-MM-dd} lies outside the term ({Term}).");
}

/// <summary>What has not come yet is not recorded.</summary>
/// <param name="On">The day of the delivery.</param>
public sealed record DeliveryInFuture(LocalDate On) : Refusal("partnership.delivery-in-future")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"投入日期 {On:uuuu-MM-dd} 尚未到来。", $"The day of the delivery, {On:uuuu-MM-dd}, has not come yet.");
}

/// <summary>A renewal makes the term longer.</summary>
/// <param name="Through">The last day until now.</param>
public sealed record RenewalNotLonger(LocalDate Through) : Refusal("partnership.renewal-not-longer")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"续签后的届满日应晚于 {Through:uuuu-MM-dd}。", $"A renewal ends later than {Through:uuuu-MM-dd}.");
}

/// <summary>The commitment was withdrawn by an amendment.</summary>
/// <param name="Commitment">Its number.</param>
public sealed record CommitmentWithdrawn(int Commitment) : Refusal("partnership.commitment-withdrawn")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"第 {Commitment} 项投入已撤销。", $"Commitment {Commitment} was withdrawn.");
}

/// <summary>Something has come of the commitment: it is not withdrawn, but can be reduced to what has come.</summary>
/// <param name="Commitment">Its number.</param>
/// <param name="Delivered">How much has come, in its unit.</param>
public sealed record CommitmentBegun(int Commitment, decimal Delivered) : Refusal("partnership.commitment-begun")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"第 {Commitment} 项投入已到位 {Delivered}，不能撤销。", $"Of commitment {Commitment}, {Delivered} has come; it can't be withdrawn.");
}

/// <summary>More has come than the commitment would be for.</summary>
/// <param name="Commitment">Its number.</param>
/// <param name="Quantity">How much it would be for.</param>
/// <param name="Delivered">How much has come.</param>
public sealed record LessThanDelivered(int Commitment, decimal Quantity, decimal Delivered) : Refusal("partnership.less-than-delivered")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"第 {Commitment} 项投入已到位 {Delivered}，不能减为 {Quantity}。", $"Of commitment {Commitment}, {Delivered} has come; it can't be reduced to {Quantity}.");
}

/// <summary>Another amendment waits for signatures.</summary>
/// <param name="Amendment">The other one.</param>
public sealed record AmendmentPending(Guid Amendment) : Refusal("partnership.amendment-pending")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"已有变更协议待签署。", $"Another amendment waits for signatures.");
}

/// <summary>The partnership has no such amendment.</summary>
/// <param name="Amendment">The amendment.</param>
public sealed record AmendmentUnknown(Guid Amendment) : Refusal("partnership.amendment-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有该变更协议。", $"There is no such amendment.");
}

/// <summary>The amendment has taken effect or was given up.</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="State">Where it stands.</param>
public sealed record AmendmentSettled(Guid Amendment, AmendmentState State) : Refusal("partnership.amendment-settled")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该变更协议{Terms.Of(State).Zh}。", $"The amendment was {Terms.Of(State).En}.");
}

/// <summary>The site is in the scope already.</summary>
/// <param name="Site">The site.</param>
public sealed record SiteInScope(PracticeSiteId Site) : Refusal("partnership.site-in-scope")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地已在共建范围内。", $"The site is in the scope of the partnership already.");
}

/// <summary>The site is not in the scope.</summary>
/// <param name="Site">The site.</param>
public sealed record SiteNotInScope(PracticeSiteId Site) : Refusal("partnership.site-not-in-scope")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地不在共建范围内。", $"The site is not in the scope of the partnership.");
}

/// <summary>A partnership is for at least one site.</summary>
public sealed record NoSiteLeft() : Refusal("partnership.no-site-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"共建范围至少应有一个阵地。", $"The partnership would be for no site.");
}

/// <summary>The reason does not fit: a draft breaks no promise, and what was signed by all was not left unsigned.</summary>
/// <param name="State">Where the partnership stands.</param>
/// <param name="Reason">The reason.</param>
public sealed record TerminationReasonUnfit(PartnershipState State, TerminationReason Reason) : Refusal("partnership.termination-reason-unfit")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"共建协议{Terms.Of(State).Zh}，不能以“{Terms.Of(Reason).Zh}”终止。", $"The partnership is {Terms.Of(State).En}; it does not end for '{Terms.Of(Reason).En}'.");
}

/// <summary>The partnership was given up as a draft: nothing came of it.</summary>
public sealed record NeverInForce() : Refusal("partnership.never-in-force")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"共建协议从未生效。", $"The partnership was never in force.");
}

/// <summary>The delivery came after the early end of the partnership.</summary>
/// <param name="On">The day of the delivery.</param>
/// <param name="End">The day of the end.</param>
public sealed record DeliveryAfterEnd(LocalDate On, LocalDate End) : Refusal("partnership.delivery-after-end")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"投入日期 {On:uuuu-MM-dd} 在协议终止（{End:uuuu-MM-dd}）之后。", $"The delivery on {On:uuuu-MM-dd} came after the end of the partnership on {End:uuuu-MM-dd}.");
}

/// <summary>Nothing was recorded for the cause.</summary>
/// <param name="Cause">The cause.</param>
public sealed record DeliveryUnknown(Guid Cause) : Refusal("partnership.delivery-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有该笔投入登记。", $"No such delivery is recorded.");
}
