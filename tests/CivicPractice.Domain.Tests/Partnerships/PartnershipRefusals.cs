using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Partnerships;

public class PartnershipRefusals
{
    private static readonly Refusal[] All =
    [
        new SiteEnded(ASite.StationId, SiteState.Closed),
        new TermOver(TestDistrict.Monday),
        new TermStillRunning(TestDistrict.Monday),
        new DueOutsideTerm(1, TestDistrict.Monday, APartnership.Term),
        new NotAParty(APartnership.RedCross),
        new SignatoryNotAuthorized("director"),
        new SignaturesMissing(2),
        new CommitmentUnknown(9),
        new DeliveryOutsideTerm(TestDistrict.Monday, APartnership.Term),
        new DeliveryInFuture(TestDistrict.Monday),
        new RenewalNotLonger(TestDistrict.Monday),
        new CommitmentWithdrawn(1),
        new CommitmentBegun(1, 2.5m),
        new LessThanDelivered(1, 1, 2.5m),
        new AmendmentPending(APartnership.AmendmentOf(1)),
        new AmendmentUnknown(APartnership.AmendmentOf(1)),
        new AmendmentSettled(APartnership.AmendmentOf(1), AmendmentState.Adopted),
        new SiteInScope(ASite.StationId),
        new SiteNotInScope(ASite.StationId),
        new NoSiteLeft(),
    ];

    [Fact]
    public void Have_codes_of_their_own() =>
        All.Select(refusal => refusal.Code).Should().OnlyHaveUniqueItems().And.AllSatisfy(code => code.Should().StartWith("partnership."));

    [Fact]
    public void Speak_both_languages() => All.Should().AllSatisfy(refusal =>
    {
        refusal.Text.Zh.Should().MatchRegex("[\u4e00-\u9fff]");
        refusal.Text.En.Should().MatchRegex("^[ -~]+$");
    });

    [Fact]
    public void Show_days_in_iso_8601() => new TermOver(TestDistrict.Monday).Text.En.Should().Contain("2022-03-07");
}
