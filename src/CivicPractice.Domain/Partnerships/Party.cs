namespace CivicPractice.Partnerships;

/// <summary>A unit that co-builds with the district (共建单位).</summary>
/// <param name="Partner">The unit.</param>
/// <param name="Kind">What kind of unit it is.</param>
/// <param name="Organization">The name of the organisation; never that of a person.</param>
/// <param name="Signatory">In which role somebody may sign for it, such as 法定代表人; a role, never a name.</param>
public sealed record Party(PartnerId Partner, PartnerKind Kind, string Organization, string Signatory);
