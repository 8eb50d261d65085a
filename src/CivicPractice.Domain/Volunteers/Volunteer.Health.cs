using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>Whether they are fit for service, as somebody attests it.</content>
public sealed partial class Volunteer
{
    /// <summary>Whether their fitness for service may be attested.</summary>
    /// <inheritdoc cref="AttestHealth" path="/returns"/>
    public Decision CanAttestHealth() => Lifecycle.Permits(State, VolunteerAction.AttestHealth);

    /// <summary>Records that somebody attests their fitness for service (登记健康承诺或健康证明), in the place of what was attested before in the same way. The same once more is accepted and changes nothing.</summary>
    /// <remarks>Never a diagnosis; what must not be done is told by category of service. Neither days nor categories leave the registration (R7).</remarks>
    /// <param name="attestation">Who attests it, for which days, and but for which categories.</param>
    /// <param name="at">The moment of recording.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">It ends before it begins, or a category is the default value or stands twice.</exception>
    public Decision AttestHealth(HealthAttestation attestation, Instant at)
    {
        ArgumentNullException.ThrowIfNull(attestation);
        if (attestation.Through < attestation.From) throw new ArgumentException("An attestation holds for a day at least.", nameof(attestation));
        RequireDistinct(attestation.Except, nameof(attestation));
        var may = CanAttestHealth();
        if (!may.IsAccepted || _health.Where(one => one.Kind == attestation.Kind).ToList() is [var same] && same == attestation) return may;

        // The caller may go on changing a list it has handed in.
        IReadOnlyList<ActivityCategory> except = [.. attestation.Except];
        _health = [.. _health.Where(one => one.Kind != attestation.Kind), attestation with { Except = except }];
        Raise(new VolunteerHealthAttested(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether what is attested of their health may be taken back.</summary>
    /// <inheritdoc cref="WithdrawHealth" path="/returns"/>
    public Decision CanWithdrawHealth() => Lifecycle.Permits(State, VolunteerAction.WithdrawHealth);

    /// <summary>What is attested of their health in one way is not kept any more (撤回健康状况登记, 个人信息保护法 art. 15). Where there is nothing of the kind, that is accepted and changes nothing.</summary>
    /// <param name="kind">Who attested it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision WithdrawHealth(HealthAttestationKind kind, Instant at)
    {
        var may = CanWithdrawHealth();
        if (!may.IsAccepted || !_health.Exists(one => one.Kind == kind)) return may;

        _health = [.. _health.Where(one => one.Kind != kind)];
        Raise(new VolunteerHealthWithdrawn(Id), at);
        return Decision.Accepted;
    }
}
