using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>Takes certificates of training away (撤销培训证书).</summary>
/// <remarks>Not safe for concurrent use, as the district is not. What the volunteer has taken on since stays, and is judged anew when it begins.</remarks>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class RevokingTraining(OpenDistrict district)
{
    /// <summary>Revokes a certificate; of a registration that was merged, in the file of the one that goes on.</summary>
    /// <param name="volunteer">Whose it is.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (certificate).</returns>
    public ValueTask<Decision> RevokeAsync(
        VolunteerId volunteer, TrainingCertificateId certificate, RevocationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"training-certificate.revoke {volunteer} {certificate} {reason}", key, async () =>
        {
            // A file may be of somebody whose registration the district does not keep.
            var holder = (await MergedRegistrations.HolderOfAsync(district, volunteer, cancellationToken))?.Id ?? volunteer;
            return await district.TrainingFiles.FindAsync(holder, cancellationToken) is { } file
                ? file.Revoke(certificate, reason, at)
                : new NotFound("training-certificate", certificate.Value);
        }, cancellationToken);
}
