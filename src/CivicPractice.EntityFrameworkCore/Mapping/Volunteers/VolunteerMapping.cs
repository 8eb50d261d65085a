using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Volunteers;

internal sealed class VolunteerMapping() : RootMapping<Volunteer, VolunteerId>("volunteers")
{
    protected override void Map(EntityTypeBuilder<Volunteer> builder)
    {
        builder.ComplexProperty(volunteer => volunteer.PendingRole);
        builder.AsJson(volunteer => volunteer.GuardianConsent);
        builder.AsJson(volunteer => volunteer.OwnLabour);
        builder.ListAsJson<VolunteerSkill>("_skills");
        builder.ListAsJson<ActivityCategory>("_serviceCategories");
        builder.ListAsJson<TeamMembership>("_memberships");
        builder.ListAsJson<IssuedKit>("_kits");
        builder.ListAsJson<HeldRole>("_roles");
        builder.ListAsJson<SkillEvidence>("_evidence");
        builder.ListAsJson<HealthAttestation>("_health");
        builder.ListAsJson<AvailableHours>("_hours");
        builder.ListAsJson<Term>("_away");
        builder.ListAsJson<DivisionCode>("_area");
        builder.AsJson(volunteer => volunteer.Limits);
        builder.HasIndex(volunteer => new { volunteer.District, volunteer.Person, volunteer.RegisteredAt });
        builder.HasIndex(volunteer => new { volunteer.District, volunteer.Home, volunteer.State, volunteer.RegisteredAt });
        builder.HasIndex(volunteer => new { volunteer.District, volunteer.MergedInto, volunteer.RegisteredAt });
        builder.HasIndex(volunteer => new { volunteer.District, volunteer.AdultFrom, volunteer.Id });
        builder.HasIndex(volunteer => new { volunteer.District, volunteer.State, volunteer.Residence });
        builder.HasIndex(volunteer => new { volunteer.District, volunteer.Organization, volunteer.State, volunteer.RegisteredAt });
        builder.HasIndex(volunteer => new { volunteer.District, volunteer.Number, volunteer.Id });
    }
}
