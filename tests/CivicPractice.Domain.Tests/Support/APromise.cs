using CivicPractice.Partnerships;
using CivicPractice.Safeguards;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Support;

/// <summary>What the Red Cross promises the station: a hundred kits, insurance for forty, five thousand yuan.</summary>
internal static class APromise
{
    public const int Kit = 2;
    public const int Insurance = 3;
    public const int Fund = 4;

    public static NewPartnership OfEverything(NewPartnership usual) => usual with
    {
        Commitments =
        [
            .. usual.Commitments,
            new NewCommitment(APartnership.RedCross, "人身意外险", MobilizationMode.LinkSocial, 40, ContributionUnit.Persons, APartnership.Term.Through),
            new NewCommitment(APartnership.RedCross, "活动经费", MobilizationMode.LinkSocial, 5_000, ContributionUnit.Yuan, APartnership.Term.Through),
        ],
    };

    public static PartnerGift Kits(int sets) => PartnerGift.DeliveryOf(APartnership.TheId, Kit, sets);

    public static PartnerGift Persons(int persons) => PartnerGift.DeliveryOf(APartnership.TheId, Insurance, persons);

    public static PartnerGift Yuan(decimal yuan) => PartnerGift.DeliveryOf(APartnership.TheId, Fund, yuan);
}
