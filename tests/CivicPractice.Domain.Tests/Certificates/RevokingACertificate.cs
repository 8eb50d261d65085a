using CivicPractice.Certificates;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Certificates;

public class ServiceCertificateLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => ServiceCertificate.Lifecycle.ShouldPermitExactly("""
                Revoke
        Issued  Revoked
        Revoked .
        """);
}

public class RevokingACertificate
{
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(1);
    private static readonly NewCertificate Corrected = AServiceCertificate.Certificate with { Services = [AServiceCertificate.Talk] };

    [Fact]
    public void Says_when_and_why()
    {
        var certificate = new AServiceCertificate().Build();

        certificate.CanRevoke().IsAccepted.Should().BeTrue();
        certificate.Revoke(CertificateRevocationReason.IssuedInError, null, Later.PlusNanoseconds(7)).EnsureAccepted();

        (certificate.State, certificate.RevokedAt, certificate.RevokedFor, certificate.ReplacedBy).Should()
            .Be((ServiceCertificateState.Revoked, (Instant?)Later, (CertificateRevocationReason?)CertificateRevocationReason.IssuedInError, (ServiceCertificateId?)null));
        Raised.EventsOf(certificate).Should().Equal(new ServiceCertificateRevoked(AServiceCertificate.TheId, AVolunteer.TheId, CertificateRevocationReason.IssuedInError, null));
    }

    [Fact]
    public void Again_is_accepted_and_keeps_the_first_reason()
    {
        var certificate = new AServiceCertificate().Revoked(CertificateRevocationReason.IssuedInError).Build();

        certificate.Revoke(CertificateRevocationReason.HoldersWish, AServiceCertificate.OtherId, Later).EnsureAccepted();

        (certificate.RevokedFor, certificate.ReplacedBy, Raised.EventsOf(certificate).Count()).Should().Be((CertificateRevocationReason.IssuedInError, null, 0));
        certificate.CanRevoke().Refusals.Should().Equal(NoLonger());
    }

    [Fact]
    public void For_itself_or_for_nothing_is_a_bug_of_the_caller()
    {
        var certificate = new AServiceCertificate().Build();

        foreach (var wrong in new[] { AServiceCertificate.TheId, default })
            FluentActions.Invoking(() => certificate.Revoke(CertificateRevocationReason.RecordCorrected, wrong, Later)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void For_a_corrected_one_leads_from_each_to_the_other()
    {
        var certificate = new AServiceCertificate().Build();

        var other = certificate.Replace(Corrected, CertificateRevocationReason.RecordCorrected, Later).Value;

        (certificate.State, certificate.ReplacedBy, certificate.RevokedFor).Should().Be((ServiceCertificateState.Revoked, other.Id, CertificateRevocationReason.RecordCorrected));
        (other.Id, other.Replaces, other.State, other.Minutes, other.IssuedAt).Should().Be((AServiceCertificate.TheId.Replacement(), AServiceCertificate.TheId, ServiceCertificateState.Issued, 45, Later));
        Raised.EventsOf(other).Should().Equal(new ServiceCertificateIssued(other.Id, AVolunteer.TheId, AServiceCertificate.LastWeek, 45, AServiceCertificate.TheId));
    }

    [Fact]
    public void For_another_one_is_done_once()
    {
        var certificate = new AServiceCertificate().Revoked().Build();

        certificate.ShouldStayUnchangedBy(one => one.Replace(Corrected, CertificateRevocationReason.RecordCorrected, Later).Outcome).Refusals.Should().Equal(NoLonger());
        certificate.CanReplace(Corrected).Refusals.Should().Equal(NoLonger());
    }

    [Fact]
    public void For_one_that_states_nothing_is_refused()
    {
        var certificate = new AServiceCertificate().Build();

        certificate.ShouldStayUnchangedBy(one => one.Replace(Corrected with { Services = [] }, CertificateRevocationReason.RecordStruckOut, Later).Outcome)
            .Refusals.Should().Equal(new NothingToCertify(AServiceCertificate.LastWeek));
    }

    [Fact]
    public void For_one_of_other_days_is_a_bug_of_the_caller()
    {
        var wrong = Corrected with { Period = new Term(AServiceCertificate.LastWeek.From, TestDistrict.Monday) };

        FluentActions.Invoking(() => new AServiceCertificate().Build().Replace(wrong, CertificateRevocationReason.RecordCorrected, Later)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Gives_each_replacement_an_id_of_its_own_that_is_always_the_same()
    {
        var ids = new[] { AServiceCertificate.TheId, AServiceCertificate.OtherId }.SelectMany(id => new[] { id, id.Replacement(), id.Replacement().Replacement() });

        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.Value != Guid.Empty);
        AServiceCertificate.TheId.Replacement().Should().Be(AServiceCertificate.TheId.Replacement());
    }

    private static NotPermittedInState<ServiceCertificateState, ServiceCertificateAction> NoLonger() =>
        new("service-certificate", ServiceCertificateState.Revoked, ServiceCertificateAction.Revoke);
}
