using System.Text.Json;
using CivicPractice.AspNetCore.Json;
using CivicPractice.AspNetCore.Tests.Support;
using CivicPractice.PersonalData;
using CivicPractice.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CivicPractice.AspNetCore.Tests;

public class PersonsOverHttp
{
    private const string Name = "王小明";
    private const string IdNumber = "11010519491231002X";

    [Fact]
    public async Task Are_registered_and_told_to_who_reveals_them_and_to_nobody_else()
    {
        await using var portal = await StartAsync();

        var registered = await portal.PostAsync($"/persons/{APerson.TheId}/register", Registration);
        var revealed = await portal.PostAsync($"/persons/{APerson.TheId}/reveal");

        registered.Status.Should().Be(200, "{0}", registered.Text);
        registered.Text.Should().NotContain(IdNumber);
        revealed.Json["name"]!.ToString().Should().Be(Name);
        revealed.Json["idNumber"]!.ToString().Should().Be(IdNumber);
        (await portal.GetAsync($"/persons/{APerson.TheId}")).Status.Should().Be(404);
        (await portal.GetAsync("/questions/keeping-persons/find-by-id-number")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Stand_in_no_answer_that_says_what_is_wrong_with_them()
    {
        await using var portal = await StartAsync();

        var wrong = await portal.PostAsync($"/persons/{APerson.TheId}/register", Registration.Replace(IdNumber, "110105194912310021", StringComparison.Ordinal));
        var unknown = await portal.PostAsync($"/persons/{APerson.TheId}/register", Registration.Replace("consentBy", "consented", StringComparison.Ordinal));

        wrong.Json["errors"]!["details"]![0]!.ToString().Should().Be("cannot be read at $.idNumber");
        foreach (var answer in new[] { wrong, unknown }) answer.Text.Should().NotContain("19491231").And.NotContain(Name);
    }

    [Fact]
    public void Are_masked_wherever_they_are_written()
    {
        var text = JsonSerializer.Serialize(APerson.Details, HttpJson.Options);

        text.Should().NotContain(Name).And.NotContain("19491231").And.NotContain("13800138000").And.NotContain("guardianName");
        JsonSerializer.Deserialize<PersonDetails>(JsonSerializer.Serialize(APerson.Details, HttpJson.Revealing), HttpJson.Options).Should().Be(APerson.Details);
    }

    private static string Registration => $$$"""{"details":{"name":"{{{Name}}}","idNumber":"{{{IdNumber}}}","phone":"+8613800138000"},"consentBy":"person"}""";

    private static Task<Portal> StartAsync() => Portal.StartAsync(services: services => services.AddSingleton<IPersonalDataProtector>(new PerPersonProtector(new InMemoryPersonKeys(), MasterKeys.Fresh())));
}
