using CivicPractice.Certificates;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Certificates;

public class IssuingACertificate
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly NewCertificate Usual = AServiceCertificate.Certificate;

    [Fact]
    public void States_number_days_time_content_and_recording_unit()
    {
        var certificate = Issue(Usual with { RecordingUnit = " 南山村文明实践站 ", Services = [AServiceCertificate.Talk, AServiceCertificate.Cleaning] }, TestDistrict.Nine.PlusNanoseconds(7)).Value;

        (certificate.Number, certificate.Period, certificate.RecordingUnit, certificate.Minutes, certificate.IssuedAt, certificate.State)
            .Should().Be((AVolunteer.Registration.Number, AServiceCertificate.LastWeek, "南山村文明实践站", 165, TestDistrict.Nine, ServiceCertificateState.Issued));
        certificate.Services.Should().Equal(AServiceCertificate.Cleaning, AServiceCertificate.Talk);
        Raised.EventsOf(certificate).Should().Equal(new ServiceCertificateIssued(AServiceCertificate.TheId, AVolunteer.TheId, AServiceCertificate.LastWeek, 165, null));
    }

    [Fact]
    public void Of_nothing_is_refused() =>
        Unchanged.Tried(Issue(Usual with { Services = [] })).Refusals.Should().Equal(new NothingToCertify(AServiceCertificate.LastWeek));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Speaks_of_no_day_to_come(int days, bool isPossible)
    {
        var period = new Term(AServiceCertificate.LastWeek.From, Monday.PlusDays(days));

        var issued = Unchanged.Tried(Issue(Usual with { Period = period }));

        issued.Refusals.Should().Equal(isPossible ? [] : [new PeriodNotOver(period, Monday)]);
    }

    [Fact]
    public void Says_all_that_speaks_against_it() =>
        Issue(Usual with { Period = new Term(Monday, Monday.PlusDays(1)), Services = [] }).Refusals.Select(refusal => refusal.GetType()).Should().Equal(typeof(PeriodNotOver), typeof(NothingToCertify));

    [Fact]
    public void Without_what_must_be_stated_is_a_bug_of_the_caller()
    {
        NewCertificate[] wrong =
        [
            Usual with { RecordingUnit = " " }, Usual with { Volunteer = default }, Usual with { Number = default },
            Usual with { Services = [AServiceCertificate.Talk with { Minutes = 0 }] },
            Usual with { Services = [AServiceCertificate.Talk with { Day = Monday }] },
            Usual with { Services = [AServiceCertificate.Talk, AServiceCertificate.Talk] },
        ];

        wrong.Should().AllSatisfy(one => FluentActions.Invoking(() => Issue(one)).Should().Throw<ArgumentException>());
    }

    [Fact]
    public void States_the_same_whatever_the_order_of_the_services()
    {
        var certificate = new AServiceCertificate().Build();

        certificate.States(Usual with { Services = [AServiceCertificate.Talk, AServiceCertificate.Cleaning] }).Should().BeTrue();
        NewCertificate[] others =
        [
            Usual with { Services = [AServiceCertificate.Talk] }, Usual with { Number = VolunteerNumber.Parse("990101-000002") }, Usual with { Volunteer = AVolunteer.OtherId },
            Usual with { RecordingUnit = "?" }, Usual with { Period = new Term(Usual.Period.From, Monday) },
            Usual with { Services = [AServiceCertificate.Talk with { Minutes = 44 }, AServiceCertificate.Cleaning] },
        ];
        others.Should().AllSatisfy(other => certificate.States(other).Should().BeFalse());
    }

    private static Decision<ServiceCertificate> Issue(NewCertificate certificate, Instant? at = null) =>
        ServiceCertificate.Issue(TestDistrict.Id, AServiceCertificate.TheId, certificate, Monday, at ?? TestDistrict.Nine);
}
