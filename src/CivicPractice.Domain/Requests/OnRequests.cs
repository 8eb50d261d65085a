namespace CivicPractice.Requests;

/// <summary>Commands on one request.</summary>
internal static class OnRequests
{
    /// <summary>Carries a command on one request out, and commits; refused with <see cref="NotFound"/> where nobody knows it.</summary>
    public static ValueTask<Decision> OnRequestAsync(
        this OpenDistrict district, string command, ServiceRequestId id, IdempotencyKey key, Func<ServiceRequest, ValueTask<Decision>> act, CancellationToken cancellationToken) =>
        district.RunAsync(
            command, key, async () => await district.Requests.FindAsync(id, cancellationToken) is { } request ? await act(request) : new NotFound("request", id.Value), cancellationToken);
}
