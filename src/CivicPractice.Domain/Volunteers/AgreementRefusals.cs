using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>The service needs a written agreement first (志愿服务协议, R18), and none with the host holds for all of its days.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Trigger">What calls for it.</param>
/// <param name="Days">The days of the service.</param>
public sealed record AgreementMissing(VolunteerId Volunteer, AgreementTrigger Trigger, Term Days) : Refusal("agreement.missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"因“{Terms.Of(Trigger).Zh}”，服务期间（{Days}）须有书面志愿服务协议。", $"The service ({Days}) needs a written agreement ({Terms.Of(Trigger).En}).");
}

/// <summary>The day of signing lies in the future.</summary>
/// <param name="SignedOn">The day of signing.</param>
public sealed record AgreementNotYetSigned(LocalDate SignedOn) : Refusal("agreement.not-yet-signed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"签订日期 {SignedOn:uuuu-MM-dd} 尚未到。", $"The day of signing, {SignedOn:uuuu-MM-dd}, has not come.");
}

/// <summary>For a minor who does not live on own labour a guardian signs too (民法典 art. 19).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="SignedOn">The day of signing.</param>
public sealed record AgreementWithoutGuardian(VolunteerId Volunteer, LocalDate SignedOn) : Refusal("agreement.without-guardian")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{SignedOn:uuuu-MM-dd} 签订的协议须由监护人一并签署。", $"The agreement signed on {SignedOn:uuuu-MM-dd} needs a guardian's signature too.");
}

/// <summary>The agreement was ended before, with another day or for another reason.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="LastDay">The last day on which it holds.</param>
public sealed record AgreementHasEnded(AgreementId Agreement, LocalDate LastDay) : Refusal("agreement.has-ended")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该协议已终止，效力至 {LastDay:uuuu-MM-dd}。", $"The agreement was ended already; its last day is {LastDay:uuuu-MM-dd}.");
}
