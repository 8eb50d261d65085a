namespace CivicPractice.PersonalData.Tests;

public class FindingEqualTexts
{
    private const string Number = "11010519491231002X";

    [Fact]
    public async Task By_hash_holds_in_every_process_with_the_same_secrets()
    {
        var secrets = MasterKeys.Fresh();

        (await HashAsync(new ADistrict(secrets))).Should().Be(await HashAsync(new ADistrict(secrets)));
    }

    [Fact]
    public async Task By_hash_is_confined_to_one_district_and_field()
    {
        var district = new ADistrict();
        var hash = await HashAsync(district);

        (await HashAsync(district, district: ADistrict.Elsewhere)).Should().NotBe(hash);
        (await HashAsync(district, PersonalField.Phone)).Should().NotBe(hash);
        (await HashAsync(district, number: "440524188001010014")).Should().NotBe(hash);
    }

    [Fact]
    public async Task By_hash_goes_by_the_one_way_of_writing()
    {
        var district = new ADistrict();

        (await HashAsync(district, number: "11010519491231002x")).Should().Be(await HashAsync(district));
    }

    [Fact]
    public async Task By_hash_is_impossible_without_the_secret() =>
        (await HashAsync(new ADistrict())).Should().NotBe(await HashAsync(new ADistrict()));

    [Fact]
    public async Task By_hash_outlives_an_erasure_so_that_whoever_keeps_it_must_erase_it_too()
    {
        var district = new ADistrict();
        var hash = await HashAsync(district);
        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang);

        (await HashAsync(district)).Should().Be(hash);
    }

    private static async Task<KeyedHash> HashAsync(ADistrict within, PersonalField field = PersonalField.IdNumber, string number = Number, DistrictId? district = null) =>
        await within.Protector.HashAsync(district ?? ADistrict.Here, field, ResidentIdNumber.Parse(number));
}
