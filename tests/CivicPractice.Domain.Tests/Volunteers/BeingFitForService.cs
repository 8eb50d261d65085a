using CivicPractice.Activities;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

/// <summary>What is attested of a volunteer's health, as far as service asks.</summary>
public class BeingFitForService
{
    private static readonly HealthAttestation Declared = AVolunteer.Fit();
    private static readonly HealthAttestation Certified = new(HealthAttestationKind.MedicalCertificate, TestDistrict.Monday, null, [ActivityCategory.DroughtRelief]);

    [Fact]
    public void Is_attested_in_each_way_once_and_told_as_dated_facts()
    {
        var volunteer = new AVolunteer().Build();

        foreach (var attestation in new[] { Declared, Certified, Declared with { Through = null } }) volunteer.AttestHealth(attestation, TestDistrict.Nine).EnsureAccepted();

        volunteer.Health.Should().Equal(Certified, Declared with { Through = null });
        volunteer.FactsWith([], []).Health.Should().Equal(volunteer.Health);
        Raised.EventsOf(volunteer).Should().HaveCount(3).And.OnlyContain(happened => Equals(happened, new VolunteerHealthAttested(AVolunteer.TheId)));
    }

    [Fact]
    public void Said_once_more_changes_nothing_also_with_equal_categories_in_another_list()
    {
        var volunteer = new AVolunteer().Build();
        volunteer.AttestHealth(Certified, TestDistrict.Nine).EnsureAccepted();

        volunteer.AttestHealth(Certified with { Except = [.. Certified.Except] }, TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(volunteer).Should().HaveCount(1);
        volunteer.AttestHealth(Certified with { Except = [] }, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(volunteer).Should().HaveCount(2);
        volunteer.Health.Should().Equal(Certified with { Except = [] });
    }

    [Fact]
    public void Is_not_changed_by_whoever_handed_the_list_in()
    {
        var (except, volunteer) = (new List<ActivityCategory> { ActivityCategory.DroughtRelief }, new AVolunteer().Build());
        volunteer.AttestHealth(Certified with { Except = except }, TestDistrict.Nine).EnsureAccepted();

        except.Clear();

        volunteer.Health.Single().Except.Should().Equal(ActivityCategory.DroughtRelief);
    }

    [Fact]
    public void Is_taken_back_in_one_way_and_stays_in_the_other()
    {
        var volunteer = new AVolunteer().AttestedFit().Build();
        volunteer.AttestHealth(Certified, TestDistrict.Nine).EnsureAccepted();

        for (var i = 0; i < 2; i++) volunteer.WithdrawHealth(HealthAttestationKind.MedicalCertificate, TestDistrict.Nine).EnsureAccepted();

        volunteer.Health.Should().Equal(Declared);
        Raised.EventsOf(volunteer).Should().Equal(new VolunteerHealthAttested(AVolunteer.TheId), new VolunteerHealthWithdrawn(AVolunteer.TheId));
    }

    [Fact]
    public void Is_nothing_that_any_text_shows()
    {
        var said = $"{Certified} {new AVolunteer().AttestedFit(ActivityCategory.DroughtRelief).Build()} {VolunteerFactsFor.Adult(AVolunteer.TheId).Attested(Certified)} {new VolunteerHealthAttested(AVolunteer.TheId)}";

        said.Should().Contain(nameof(HealthAttestation)).And.NotContain(ActivityCategory.DroughtRelief.Code).And.NotContain("2022").And.NotContain("Medical");
    }

    [Fact]
    public void For_no_day_or_but_for_a_category_twice_is_a_bug_of_the_caller()
    {
        var volunteer = new AVolunteer().Build();

        foreach (var bug in new[]
        {
            Declared with { Through = Declared.From.PlusDays(-1) },
            Declared with { Except = [ActivityCategory.LegalAid, ActivityCategory.LegalAid] },
            Declared with { Except = [default] },
        }) volunteer.Invoking(one => one.AttestHealth(bug, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        Raised.EventsOf(volunteer).Should().BeEmpty();
    }
}
