using System.Reflection;
using CivicPractice.Organizations;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class PrintingAVolunteer
{
    [Fact]
    public void As_a_registration_shows_the_number_alone() =>
        (AVolunteer.Registration with { EightFrom = TestDistrict.Monday }).ToString().Should().Be($"NewVolunteer {AVolunteer.Registration.Number}");

    [Fact]
    public void As_facts_shows_the_id_alone() =>
        VolunteerFactsFor.Minor(AVolunteer.TheId, TestDistrict.Monday).ToString().Should().Be($"VolunteerFacts {AVolunteer.TheId}");

    [Theory]
    [InlineData(typeof(VolunteerTooYoung))]
    [InlineData(typeof(MinorOnDangerousService))]
    [InlineData(typeof(ApplicantTooYoung))]
    public void Who_is_refused_for_age_shows_no_birthday(Type refusal) => FieldTypesOf(refusal).Should().NotContain(typeof(LocalDate));

    [Theory]
    [InlineData(typeof(VolunteerRegistered), typeof(VolunteerId), typeof(VolunteerOrganizationId?))]
    [InlineData(typeof(GuardianConsentRecorded), typeof(VolunteerId))]
    [InlineData(typeof(OwnLabourRecorded), typeof(VolunteerId))]
    [InlineData(typeof(VolunteerSkillAdded), typeof(VolunteerId))]
    [InlineData(typeof(VolunteerSkillRemoved), typeof(VolunteerId))]
    public void In_an_event_shows_ids_alone(Type raised, params Type[] ids) => FieldTypesOf(raised).Should().Equal(ids);

    private static IEnumerable<Type> FieldTypesOf(Type record) => record.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single().GetParameters().Select(one => one.ParameterType);
}
