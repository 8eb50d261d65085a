namespace CivicPractice.PersonalData.Tests;

/// <summary>A district with one person in it, another of each, and a protector.</summary>
internal sealed class ADistrict
{
    public static readonly DistrictId Here = new(new Guid("0198aaaa-0000-7000-8000-000000000001"));
    public static readonly DistrictId Elsewhere = new(new Guid("0198aaaa-0000-7000-8000-000000000002"));
    public static readonly PersonId Wang = new(new Guid("0198bbbb-0000-7000-8000-000000000001"));
    public static readonly PersonId Li = new(new Guid("0198bbbb-0000-7000-8000-000000000002"));

    public ADistrict(MasterKeys? secrets = null, InMemoryPersonKeys? keys = null)
    {
        Keys = keys ?? new();
        Protector = new PerPersonProtector(Keys, secrets ?? MasterKeys.Fresh());
    }

    public InMemoryPersonKeys Keys { get; }

    public IPersonalDataProtector Protector { get; }

    public async Task<ProtectedText> ProtectAsync(string text, PersonalField field = PersonalField.Name, PersonId? person = null, DistrictId? district = null) =>
        (await Protector.ProtectAsync(district ?? Here, person ?? Wang, new Dictionary<PersonalField, string> { [field] = text }))![field];

    public async Task<string?> RevealAsync(ProtectedText text, PersonalField field = PersonalField.Name, PersonId? person = null, DistrictId? district = null) =>
        (await Protector.RevealAsync(district ?? Here, person ?? Wang, new Dictionary<PersonalField, ProtectedText> { [field] = text }))?[field];
}
