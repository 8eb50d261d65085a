using CivicPractice.Certificates;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Certificates;

public class FindingCertificates
{
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(1);

    private static readonly ServiceCertificate First = new AServiceCertificate().WithId(Id(3)).Build();
    private static readonly ServiceCertificate Second = new AServiceCertificate().WithId(Id(1)).At(Later).Build();
    private static readonly ServiceCertificate Revoked = new AServiceCertificate().WithId(Id(2)).At(Later).Revoked().Build();
    private static readonly ServiceCertificate Others = new AServiceCertificate().WithId(Id(4)).Of(AVolunteer.OtherId).Revoked().Build();

    private static readonly ServiceCertificate[] All = [Second, Revoked, Others, First];

    [Fact]
    public void Lists_those_of_a_volunteer_by_their_issue() => new CertificatesOfVolunteerSpec(AVolunteer.TheId).Evaluate(All).Should().Equal(First, Second, Revoked);

    [Fact]
    public void Lists_those_that_stand() => new StandingCertificatesSpec(AVolunteer.TheId).Evaluate(All).Should().Equal(First, Second);

    [Fact]
    public void Lists_what_was_revoked_of_whomever() => new RevokedCertificatesSpec().Evaluate(All).Should().Equal(Others, Revoked);

    [Fact]
    public void Asks_memory_and_store_the_same()
    {
        new CertificateOfVolunteer(AVolunteer.TheId).ShouldAgreeWithItsExpression(All);
        new CertificateInState(ServiceCertificateState.Revoked).ShouldAgreeWithItsExpression(All);
    }

    private static ServiceCertificateId Id(int number) => new(Causes.Cause(number));
}
