using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>Emergency mobilisations.</content>
public sealed partial class KeysAndContent
{
    [Fact]
    public async Task Differ_for_mobilisations()
    {
        var (mobilizing, one, other) = (new MobilizingVolunteers(_place.Open()), AnEmergencyMobilization.TheId, AnEmergencyMobilization.OtherId);
        var (service, li, zhao, begins) = (new ActivityId(Cause(7)), Neighbourhood.Li, Neighbourhood.Zhao, At + Duration.FromMinutes(10));
        var plan = Neighbourhood.Plan with { During = TimeRange.Starting(begins, Duration.FromHours(2)) };
        await OnceAsync(
            key => mobilizing.DeclareAsync(one, AnEmergencyMobilization.Plan, Activity, plan, At, key),
            key => mobilizing.DeclareAsync(other, AnEmergencyMobilization.Plan, Activity, plan, At, key), key => mobilizing.DeclareAsync(one, AnEmergencyMobilization.Plan, service, plan, At, key),
            key => mobilizing.DeclareAsync(one, AnEmergencyMobilization.Plan with { CoOrganizers = [APartnership.TheId] }, Activity, plan, At, key));
        await OnceAsync(
            key => mobilizing.ChangeLevelAsync(one, ResponseLevel.Two, At, key),
            key => mobilizing.ChangeLevelAsync(other, ResponseLevel.Two, At, key), key => mobilizing.ChangeLevelAsync(one, ResponseLevel.One, At, key));
        var wave = new CallUpWave([TestDistrict.Town, TestDistrict.Code], [VolunteerSkill.FirstAid, VolunteerSkill.Driving], NeedsAllSkills: false, Most: 9);
        CallUpWave[] others =
        [
            wave with { Areas = [TestDistrict.Town] }, wave with { Areas = [TestDistrict.Code, TestDistrict.Town] }, wave with { Skills = [VolunteerSkill.FirstAid] }, wave with { NeedsAllSkills = true }, wave with { Most = 8 },
        ];
        await OnceAsync(
            key => mobilizing.AddWaveAsync(one, wave, At, key),
            [key => mobilizing.AddWaveAsync(other, wave, At, key), .. others.Select(its => (Func<IdempotencyKey, ValueTask<Decision>>)(key => mobilizing.AddWaveAsync(one, its, At, key)))]);
        await OnceAsync(
            key => mobilizing.CallNextWaveAsync(one, At, key: key), key => mobilizing.CallNextWaveAsync(other, At, key: key), key => mobilizing.CallNextWaveAsync(one, At, isUrgent: true, key: key));
        await OnceAsync(key => mobilizing.AcceptAsync(one, Wang, At, key), key => mobilizing.AcceptAsync(other, Wang, At, key), key => mobilizing.AcceptAsync(one, li, At, key), key => mobilizing.WithdrawAsync(one, Wang, At, key));
        await OnceAsync(
            key => mobilizing.DeclineAsync(one, li, null, At, key),
            key => mobilizing.DeclineAsync(other, li, null, At, key), key => mobilizing.DeclineAsync(one, Wang, null, At, key), key => mobilizing.DeclineAsync(one, li, DeclineReason.NoTime, At, key));
        await OnceAsync(key => mobilizing.WithdrawAsync(one, Wang, At, key), key => mobilizing.WithdrawAsync(other, Wang, At, key), key => mobilizing.WithdrawAsync(one, li, At, key));
        await OnceAsync(key => mobilizing.MusterAsync(one, zhao, At, key), key => mobilizing.MusterAsync(other, zhao, At, key), key => mobilizing.MusterAsync(one, Wang, At, key));
        await OnceAsync(key => mobilizing.StandDownAsync(one, zhao, begins, key), key => mobilizing.StandDownAsync(other, zhao, begins, key), key => mobilizing.StandDownAsync(one, Wang, begins, key));
        await OnceAsync(
            key => mobilizing.StandDownAllAsync(one, 3, CountingMethod.Estimated, begins, key),
            key => mobilizing.StandDownAllAsync(other, 3, CountingMethod.Estimated, begins, key), key => mobilizing.StandDownAllAsync(one, 4, CountingMethod.Estimated, begins, key),
            key => mobilizing.StandDownAllAsync(one, 3, CountingMethod.SignInSheet, begins, key));
        (await mobilizing.DeclareAsync(other, AnEmergencyMobilization.Plan, service, plan, At)).EnsureAccepted();
        await OnceAsync(
            key => mobilizing.CallOffAsync(other, ActivityCancellationReason.Weather, At, key),
            key => mobilizing.CallOffAsync(one, ActivityCancellationReason.Weather, At, key), key => mobilizing.CallOffAsync(other, ActivityCancellationReason.NobodyCame, At, key));
    }
}
