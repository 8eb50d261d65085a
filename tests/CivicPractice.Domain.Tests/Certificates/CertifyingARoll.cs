using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Certificates;

public class CertifyingARoll
{
    [Fact]
    public void Notes_the_last_certificate()
    {
        var roll = new AnHonourRoll().Certified().Build();

        roll.NoteCertificate(AServiceCertificate.OtherId, TestDistrict.Nine).EnsureAccepted();

        roll.LastCertificate.Should().Be(AServiceCertificate.OtherId);
        Raised.EventsOf(roll).Should().Equal(new HonourRollCertified(roll.Id, AServiceCertificate.OtherId));
    }

    [Fact]
    public void That_went_over_into_another_one_is_refused() =>
        new AnHonourRoll().CarriedTo(AVolunteer.OtherId).Build().ShouldStayUnchangedBy(roll => roll.NoteCertificate(AServiceCertificate.TheId, TestDistrict.Nine))
            .Refusals.Should().Equal(new CarriedOver(AVolunteer.OtherId));

    [Fact]
    public void By_no_certificate_is_a_bug_of_the_caller() =>
        FluentActions.Invoking(() => new AnHonourRoll().Build().NoteCertificate(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
}
