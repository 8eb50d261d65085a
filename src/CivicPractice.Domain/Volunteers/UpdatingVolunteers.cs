using CivicPractice.Divisions;
using CivicPractice.Scheduling;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What changes on a registration while it goes on (变更注册信息): consents, skills and their proof, health, time, place and limits of service, pauses; the use cases, written once.</summary>
/// <remarks>
/// What is said of the person does not stand in the command that is kept beside a key, since an erasure could not take it back: here a key confirms that something of the kind was done to the volunteer under it, and not with which words.
/// Not safe for concurrent use, as the district is not.
/// </remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class UpdatingVolunteers(OpenDistrict district)
{
    /// <summary>Records a guardian's consent (监护人同意).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="consent">The days for which it holds.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.RecordGuardianConsent"/> is.</returns>
    public ValueTask<Decision> RecordGuardianConsentAsync(
        VolunteerId id, Term consent, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.record-guardian-consent {id}", id, key, volunteer => volunteer.RecordGuardianConsent(consent, at), cancellationToken);

    /// <summary>Records for which days it is attested that they live mainly on own labour (以自己的劳动收入为主要生活来源).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="ownLabour">The days for which it holds.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.RecordOwnLabour"/> is.</returns>
    public ValueTask<Decision> RecordOwnLabourAsync(
        VolunteerId id, Term ownLabour, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.record-own-labour {id}", id, key, volunteer => volunteer.RecordOwnLabour(ownLabour, at), cancellationToken);

    /// <summary>Adds a skill (添加技能).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="skill">The skill.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.AddSkill"/> is.</returns>
    public ValueTask<Decision> AddSkillAsync(
        VolunteerId id, VolunteerSkill skill, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.add-skill {id}", id, key, volunteer => volunteer.AddSkill(skill, at), cancellationToken);

    /// <summary>Takes a skill out (移除技能), with its proof.</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="skill">The skill.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.RemoveSkill"/> is.</returns>
    public ValueTask<Decision> RemoveSkillAsync(
        VolunteerId id, VolunteerSkill skill, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.remove-skill {id}", id, key, volunteer => volunteer.RemoveSkill(skill, at), cancellationToken);

    /// <summary>Records what proves a skill (登记技能证明).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="skill">The skill.</param>
    /// <param name="kind">What kind of proof.</param>
    /// <param name="holds">From the day on which it was issued through the last on which it holds; open at the end where it does not expire.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.ProveSkill"/> is.</returns>
    public ValueTask<Decision> ProveSkillAsync(
        VolunteerId id, VolunteerSkill skill, SkillEvidenceKind kind, (LocalDate From, LocalDate? Through) holds, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.prove-skill {id}", id, key, volunteer => volunteer.ProveSkill(skill, kind, holds, at), cancellationToken);

    /// <summary>Records that somebody attests their fitness for service (登记健康承诺或健康证明).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="attestation">Who attests it, for which days, and but for which categories; never a diagnosis.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.AttestHealth"/> is.</returns>
    public ValueTask<Decision> AttestHealthAsync(
        VolunteerId id, HealthAttestation attestation, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attestation);
        return district.OnVolunteerAsync($"volunteer.attest-health {id}", id, key, volunteer => volunteer.AttestHealth(attestation, at), cancellationToken);
    }

    /// <summary>What is attested of their health in one way is not kept any more (撤回健康状况登记).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="kind">Who attested it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.WithdrawHealth"/> is.</returns>
    public ValueTask<Decision> WithdrawHealthAsync(
        VolunteerId id, HealthAttestationKind kind, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.withdraw-health {id} {kind}", id, key, volunteer => volunteer.WithdrawHealth(kind, at), cancellationToken);

    /// <summary>Says when they have time (登记可服务时间).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="hours">The hours of the week; none for any time.</param>
    /// <param name="away">The days on which they are away.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.OfferTime"/> is.</returns>
    public ValueTask<Decision> OfferTimeAsync(
        VolunteerId id, IReadOnlyList<AvailableHours> hours, IReadOnlyList<Term> away, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(away);
        return district.OnVolunteerAsync($"volunteer.offer-time {id}", id, key, volunteer => volunteer.OfferTime(hours, away, at), cancellationToken);
    }

    /// <summary>Says where they serve (登记服务区域).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="area">The divisions, with what they contain; none for everywhere.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.OfferArea"/> is.</returns>
    public ValueTask<Decision> OfferAreaAsync(
        VolunteerId id, IReadOnlyList<DivisionCode> area, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        return district.OnVolunteerAsync($"volunteer.offer-area {id}", id, key, volunteer => volunteer.OfferArea(area, at), cancellationToken);
    }

    /// <summary>Says how much service is too much for them (登记服务强度限制).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="limits">The limits; <see cref="ServiceLimits.None"/> to take them back.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.LimitService"/> is.</returns>
    public ValueTask<Decision> LimitServiceAsync(
        VolunteerId id, ServiceLimits limits, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return district.OnVolunteerAsync($"volunteer.limit-service {id}", id, key, volunteer => volunteer.LimitService(limits, at), cancellationToken);
    }

    /// <summary>The registration pauses (暂停).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.Suspend"/> is.</returns>
    public ValueTask<Decision> SuspendAsync(
        VolunteerId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.suspend {id}", id, key, volunteer => volunteer.Suspend(at), cancellationToken);

    /// <summary>The registration is in force again (恢复).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.Resume"/> is.</returns>
    public ValueTask<Decision> ResumeAsync(
        VolunteerId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.resume {id}", id, key, volunteer => volunteer.Resume(at), cancellationToken);
}
