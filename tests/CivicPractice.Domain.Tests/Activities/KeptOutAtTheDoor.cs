using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Whoever would be refused at the door has no way of coming, and is not said to have stayed away.</summary>
public class KeptOutAtTheDoor : IAsyncLifetime
{
    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        foreach (var (seat, who) in new[] { (AnActivity.Participation, Neighbourhood.Wang), (AnActivity.OtherParticipation, Neighbourhood.Li) })
            (await _place.SigningUp.SignUpAsync(AnActivity.TheId, seat, who, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Is_excused_where_the_demand_has_risen_since_the_sign_up()
    {
        var strict = new Districts(_place.Store, [new DistrictRegistration(TestDistrict.Profile with { TrainingFirst = new HashSet<ActivityCategory> { AnActivity.Plan.Category } }, TestDistrict.Divisions)])
            .Open(TestDistrict.Id, TestDistrict.Dispatcher);

        (await new HoldingActivities(strict).CompleteAsync(AnActivity.TheId, 20, AnActivity.During.Until)).EnsureAccepted();

        (await StoredAsync()).Absence.Should().Be(AbsenceKind.Excused);
        (await _place.Open().AbsenceFiles.FindAsync(Neighbourhood.Li)).Should().BeNull();
    }

    [Fact]
    public async Task Is_nobody_who_could_have_come()
    {
        (await _place.Holding.CompleteAsync(AnActivity.TheId, 20, AnActivity.During.Until)).EnsureAccepted();

        (await StoredAsync()).Absence.Should().Be(AbsenceKind.Unexcused);
    }

    private async Task<Participation> StoredAsync() => (await _place.Open().Activities.FindAsync(AnActivity.TheId))!.Find(AnActivity.OtherParticipation)!;
}
