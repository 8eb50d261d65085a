using CivicPractice.Volunteers;

namespace CivicPractice.Commendation;

/// <summary>Whose account and roll stand for a registration.</summary>
internal static class AccountsOfDistrict
{
    /// <summary>Of a registration that was merged, the one that goes on, and its account. Account and roll are always carried over together.</summary>
    public static async ValueTask<(VolunteerId Holder, PointsAccount? Account)> AccountOfAsync(this OpenDistrict district, VolunteerId volunteer, CancellationToken cancellationToken)
    {
        var account = await district.PointsAccounts.FindAsync(volunteer, cancellationToken);
        while (account?.CarriedTo is { } into) (volunteer, account) = (into, await district.PointsAccounts.FindAsync(into, cancellationToken));
        return (volunteer, account);
    }
}
