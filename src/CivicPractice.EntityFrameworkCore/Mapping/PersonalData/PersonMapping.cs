using CivicPractice.PersonalData;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.PersonalData;

internal sealed class PersonMapping() : RootMapping<Person, PersonId>("persons")
{
    protected override void Map(EntityTypeBuilder<Person> builder)
    {
        builder.ListAsJson<ProtectedField>("_fields");
        builder.ListAsJson<DisclosureConsent>("_consents");
        builder.ListAsJson<Enrolment>("_enrolments");
        builder.HasIndex(person => new { person.District, person.AdultFrom, person.Id });
        builder.HasIndex(person => new { person.District, person.UnsettledSince, person.Id });
        builder.HasIndex(person => new { person.District, person.State, person.KeptUntil, person.Id });
    }
}
