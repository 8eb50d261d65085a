using CivicPractice;
using CivicPractice.Certificates;
using CivicPractice.Commendation;
using CivicPractice.Testing;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>What the district does for its volunteers when the period ends: it honours those who served longest, and issues the first of them a certificate.</summary>
internal sealed class Commending(OpenDistrict district, DistrictInput input, SeededIds ids)
{
    private const int MostHonoured = 5;

    public async Task RunAsync(Instant at, CancellationToken cancellationToken)
    {
        var unit = $"{district.Profile.Name.Zh}文明办";
        var longest = await district.HonourRolls.ListAsync(new LongestServingSpec(1, MostHonoured), cancellationToken);
        var honour = new HonourAward(Honour.OutstandingVolunteer, at.InZone(district.Profile.TimeZone).Date, unit);
        foreach (var roll in longest) (await new Crediting(district).AwardHonourAsync(roll.Id, honour, at, cancellationToken: cancellationToken)).EnsureAccepted();
        if (longest is [var first, ..])
            (await new IssuingCertificates(district).IssueAsync(ids.Next<ServiceCertificateId>(), first.Id, input.Period, unit, at, cancellationToken: cancellationToken)).EnsureAccepted();
    }
}
