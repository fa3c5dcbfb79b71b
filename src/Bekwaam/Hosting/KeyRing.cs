using System.Text;
using System.Xml.Linq;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace Bekwaam.Hosting;

/// <summary>The keys of ASP.NET's data protection: in the database, so that every node reads every cookie; encrypted with the key file.</summary>
internal static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddSingleton(made => new KeyFile(made.GetRequiredService<Installation>().DataFolder));
        services.AddDataProtection().SetApplicationName("bekwaam");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(made => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new Repository(made.GetRequiredService<IDatabase>(), made.GetRequiredService<TimeProvider>());
            options.XmlEncryptor = new Encryptor(made.GetRequiredService<KeyFile>());
        }));
    }

    private sealed class Repository(IDatabase database, TimeProvider clock) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var db = database.Open();
            return [.. db.DataProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var db = database.Open();
            db.DataProtectionKeys.Add(new DataProtectionKey
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                FriendlyName = friendlyName,
                Xml = element.ToString(SaveOptions.DisableFormatting),
            });
            db.SaveChanges();
        }
    }

    private sealed class Encryptor(KeyFile file) : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement)
        {
            var bytes = file.Encrypt(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
            return new EncryptedXmlInfo(new XElement("withKeyFile", Convert.ToBase64String(bytes)), typeof(KeyFileDecryptor));
        }
    }
}

/// <summary>Found by name in the stored key: neither may change.</summary>
internal sealed class KeyFileDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<KeyFile>().Decrypt(Convert.FromBase64String(encryptedElement.Value))));
}
