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
