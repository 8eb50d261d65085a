using CivicPractice.PersonalData;

namespace CivicPractice.AspNetCore.Catalogue;

/// <summary>The aggregates of one kind, as the open district names them.</summary>
/// <param name="Name">Their name in addresses.</param>
/// <param name="Root">Their class.</param>
/// <param name="Id">The class of their ids.</param>
internal sealed record Resource(string Name, Type Root, Type Id)
{
    /// <summary>Every kind of aggregate that a district has.</summary>
    public static IReadOnlyList<Resource> All { get; } =
    [
        .. typeof(OpenDistrict).GetProperties()
            .Where(property => property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IRepository<,>))
            .Select(property => new Resource(Kebab.Of(property.Name), property.PropertyType.GetGenericArguments()[0], property.PropertyType.GetGenericArguments()[1])),
    ];

    /// <summary>Whether it may be shown as it is: who somebody is, is told by commands that write down that it was.</summary>
    public bool IsShown => Root.Namespace != typeof(Person).Namespace;

    /// <summary>The aggregates that an id is the name of: of several whose id it is, those that are called so.</summary>
    public static Resource? Of(Type id)
    {
        var all = All.Where(one => one.Id == id).ToList();
        return all.Find(one => $"{one.Root.Name}Id" == id.Name) ?? (all.Count == 1 ? all[0] : null);
    }
}
