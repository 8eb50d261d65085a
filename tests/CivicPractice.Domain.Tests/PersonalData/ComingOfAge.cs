using CivicPractice.PersonalData;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.PersonalData;

public class ComingOfAge
{
    private static readonly LocalDate Eighteenth = new(2028, 3, 1);

    private readonly APersonsOffice _office = new();

    [Fact]
    public async Task Lets_the_birthdays_be_forgotten_with_the_person_and_the_registration_and_not_a_day_earlier()
    {
        await RegisterChildAsync();

        (await new ForgettingBirthdays(_office.District).ForgetAsync(On(Eighteenth.PlusDays(-1)), 10)).Should().Be(0);
        (await _office.VolunteerAsync()).AdultFrom.Should().Be(Eighteenth);
        (await new ForgettingBirthdays(_office.District).ForgetAsync(On(Eighteenth), 10)).Should().Be(2);

        var (person, volunteer) = (await _office.PersonAsync(), await _office.VolunteerAsync());
        (person.EightFrom, person.FourteenFrom, person.AdultFrom, volunteer.EightFrom, volunteer.AdultFrom).Should().Be((null, null, null, null, null));
        volunteer.GuardianConsent.Should().NotBeNull("what was consented to is known later, too");
        (await new ForgettingBirthdays(_office.District).ForgetAsync(On(Eighteenth), 10)).Should().Be(0);
    }

    [Fact]
    public async Task Is_known_from_the_record_to_nobody_who_cannot_read_it()
    {
        await RegisterChildAsync();
        await new ForgettingBirthdays(_office.District).ForgetAsync(On(Eighteenth), 10);

        (await _office.RevealAsync()).BirthDate.Should().Be(APerson.ChildDetails.BirthDate, "the birth date itself stays, protected");
    }

    [Fact]
    public void Changes_nothing_for_a_minor_or_where_there_is_no_birthday()
    {
        var (child, adult, minor) = (new APerson().Child().Build(), new APerson().Build(), new AVolunteer().Minor().Build());

        child.ForgetBirthdays(TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();
        adult.ForgetBirthdays(TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();
        minor.ForgetBirthdays(TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(child).Concat(Raised.EventsOf(adult)).Concat(Raised.EventsOf(minor)).Should().BeEmpty();
    }

    private static Instant On(LocalDate day) => TestDistrict.TimeZone.AtStartOfDay(day).ToInstant();

    private async Task RegisterChildAsync()
    {
        await _office.RegisterAsync(APerson.ChildDetails, by: ConsentGiver.Guardian);
        var registration = AVolunteer.Registration with { Person = APerson.TheId, GuardianConsent = new Term(TestDistrict.Monday, Eighteenth) };
        (await _office.Volunteers.RegisterAsync(AVolunteer.TheId, registration, TestDistrict.Nine)).EnsureAccepted();
    }
}
