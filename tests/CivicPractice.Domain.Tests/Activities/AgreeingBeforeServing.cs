using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>A written agreement with the host, where the district asks for one (R18): at sign-up and again at check-in.</summary>
public class AgreeingBeforeServing
{
    private static readonly DistrictProfile Profile = TestDistrict.Profile with { Agreements = new AgreementRules() };
    private static readonly ActivityHost Host = ActivityHost.Of(AnActivity.Site);
    private static readonly Term Tuesday = new(AnActivity.Tuesday, AnActivity.Tuesday);

    [Fact]
    public void Is_asked_for_danger_of_who_signs_up()
    {
        var activity = new AnActivity().InDanger().Published().Build();

        activity.ShouldStayUnchangedBy(one => SignUp(one, AnActivity.Covered())).Should().Be((Decision)new AgreementMissing(AnActivity.Volunteer, AgreementTrigger.DangerToPerson, Tuesday));
        SignUp(activity, AnActivity.Covered().Agreeing(Host, Tuesday)).EnsureAccepted();
    }

    [Fact]
    public void Is_asked_of_who_gets_in_line_too()
    {
        var activity = new AnActivity().InDanger().Planned(plan => plan with { Seats = 1 }).Published().SignedUp().Build();

        activity.Try(one => one.JoinWaitingList(AnActivity.OtherParticipation, AnActivity.Covered(AnActivity.OtherVolunteer), TestDistrict.Nine, Profile)).IsRefusedFor<AgreementMissing>().Should().BeTrue();
    }

    [Fact]
    public void Is_asked_again_at_the_door()
    {
        var activity = new AnActivity().InDanger().Under(Profile).Published().SignedUp(facts: AnActivity.Covered().Agreeing(Host, Tuesday)).Build();

        activity.ShouldStayUnchangedBy(one => one.CheckIn(AnActivity.Participation, AnActivity.Covered(), AnActivity.During.From, Profile)).IsRefusedFor<AgreementMissing>().Should()
            .BeTrue("it was ended in between");
    }

    [Fact]
    public void Is_with_the_host_and_for_all_of_its_days()
    {
        var nightly = new AnActivity().InDanger().Planned(plan => plan with { During = new TimeRange(AnActivity.During.From, AnActivity.During.From + NodaTime.Duration.FromHours(20)) }).Published().Build();
        var both = new Term(AnActivity.Tuesday, AnActivity.Tuesday.PlusDays(1));
        var covered = VolunteerFactsFor.Adult(AnActivity.Volunteer).Insured(new TimeRange(AnActivity.During.From, AnActivity.During.From + NodaTime.Duration.FromHours(30)));

        nightly.Try(one => SignUp(one, covered.Agreeing(Host, Tuesday))).Should().Be((Decision)new AgreementMissing(AnActivity.Volunteer, AgreementTrigger.DangerToPerson, both));
        nightly.Try(one => SignUp(one, covered.Agreeing(ActivityHost.Of(ATeam.TheId), both))).IsAccepted.Should().BeFalse();
        SignUp(nightly, covered.Agreeing(Host, both)).EnsureAccepted();
    }

    [Fact]
    public void Is_asked_for_large_events_for_service_outside_the_province_and_on_request()
    {
        Missing(new ActivityCircumstances { PeopleExpected = 1_000 }).Should().Equal(AgreementTrigger.LargePublicEvent);
        Missing(new ActivityCircumstances { PeopleExpected = 999 }).Should().BeEmpty();
        Missing(new ActivityCircumstances { IsOutsideProvince = true, AsksAgreement = true }).Should().Equal(AgreementTrigger.OutsideProvince, AgreementTrigger.OnRequest);
        Missing(new ActivityCircumstances { IsForeignRelated = true }).Should().BeEmpty("this district does not ask for it");
    }

    [Fact]
    public async Task Is_read_from_the_file_of_the_volunteer()
    {
        var place = await Neighbourhood.FoundedAsync();
        await place.WithinAsync(district =>
        {
            var file = AgreementFile.Of(TestDistrict.Id, Neighbourhood.Wang);
            file.Sign(AnAgreementFile.TheAgreement, AnAgreementFile.Agreement with { With = Host }, VolunteerFactsFor.Adult(Neighbourhood.Wang), TestDistrict.Monday, new AgreementRules(), TestDistrict.Nine).EnsureAccepted();
            district.AgreementFiles.Add(file);
        });

        (await new VolunteerFactsOfDistrict(place.Open()).FindAsync(Neighbourhood.Wang))!.Agreed.Should().ContainSingle(one => one.Host == Host && one.Holds.Contains(AnActivity.Tuesday));
        (await new VolunteerFactsOfDistrict(place.Open()).FindAsync(Neighbourhood.Li))!.Agreed.Should().BeEmpty();
    }

    private static IEnumerable<AgreementTrigger> Missing(ActivityCircumstances circumstances) =>
        SignUp(new AnActivity().Planned(plan => plan with { Circumstances = circumstances }).Published().Build(), AnActivity.Covered()).Refusals.OfType<AgreementMissing>().Select(one => one.Trigger);

    private static Decision SignUp(Activity activity, VolunteerFacts facts) => activity.SignUp(AnActivity.Participation, facts, TestDistrict.Nine, Profile);
}
