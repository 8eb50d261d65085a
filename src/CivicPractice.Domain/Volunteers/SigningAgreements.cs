using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>Written agreements of volunteers with hosts (签订志愿服务协议, R18): the use cases, written once.</summary>
/// <param name="district">The district, opened for who acts.</param>
public sealed class SigningAgreements(OpenDistrict district)
{
    /// <summary>Records a signed agreement (签订协议).</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="id">The id of the new agreement.</param>
    /// <param name="agreement">What is known of it.</param>
    /// <param name="at">The moment of recording.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for each of volunteer and host that is unknown, or with all of <see cref="HostInactive"/> and the refusals of <see cref="AgreementFile.Sign"/> that apply.</returns>
    public ValueTask<Decision> SignAsync(
        VolunteerId volunteer, AgreementId id, NewAgreement agreement, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return district.RunAsync($"agreement.sign {volunteer} {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            var signer = await district.Volunteers.FindAsync(volunteer, cancellationToken);
            var isHostActive = await district.IsActiveAsync(agreement.With, cancellationToken);
            if (signer is null || isHostActive is null)
            {
                return Decision.Unless(
                    signer is null ? new NotFound("volunteer", volunteer.Value) : null,
                    isHostActive is null ? new NotFound("host", agreement.With.Value) : null);
            }

            var file = await district.AgreementFiles.FindAsync(volunteer, cancellationToken);
            if (file is null) district.AgreementFiles.Add(file = AgreementFile.Of(district.Id, volunteer));
            var (facts, today, rules) = (signer.FactsWith([], []), district.DayOf(at), district.Profile.Agreements);
            // What was recorded before is confirmed, whatever has become of the host since.
            var isKnown = file.Agreements.Any(known => known.Id == id);
            var may = Decision.Unless(isHostActive == true || isKnown ? null : new HostInactive(agreement.With)) & file.CanSign(id, agreement, facts, today, rules);
            return may.IsAccepted ? file.Sign(id, agreement, facts, today, rules, at) : may;
        }
    }

    /// <summary>Ends an agreement (终止协议), or puts one away that has run out.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="lastDay">The last day on which it is to hold, in the district's time zone.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment of recording.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="AgreementFile.End"/> is.</returns>
    public ValueTask<Decision> EndAsync(
        VolunteerId volunteer, AgreementId agreement, LocalDate lastDay, AgreementEndReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync(FormattableString.Invariant($"agreement.end {volunteer} {agreement} {lastDay:uuuu'-'MM'-'dd} {reason}"), key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync() =>
            await district.AgreementFiles.FindAsync(volunteer, cancellationToken) is { } file
                ? file.End(agreement, lastDay, reason, at)
                : new NotFound("agreement", agreement.Value);
    }
}
