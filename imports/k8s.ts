// Types of the Kubernetes API v1.37.2: every kind that an API server serves by default, in wire names.
// Made by `npm run import`: do not edit. Source: the schema of k8s.io/kubernetes v1.37.2
// (https://github.com/kubernetes/kubernetes), Copyright The Kubernetes Authors, Apache License 2.0.

/**
 * Kind APIService of apiregistration.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservice-v1-apiregistration-k8s-io
 */
export interface APIService {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservice-v1-apiregistration-k8s-io
   */
  apiVersion?: 'apiregistration.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservice-v1-apiregistration-k8s-io
   */
  kind?: 'APIService';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservice-v1-apiregistration-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservice-v1-apiregistration-k8s-io
   */
  spec?: APIServiceSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservice-v1-apiregistration-k8s-io
   */
  status?: APIServiceStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicecondition-v1-apiregistration-k8s-io
 */
export interface APIServiceCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicecondition-v1-apiregistration-k8s-io
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicecondition-v1-apiregistration-k8s-io
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicecondition-v1-apiregistration-k8s-io
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicecondition-v1-apiregistration-k8s-io
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicecondition-v1-apiregistration-k8s-io
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicespec-v1-apiregistration-k8s-io
 */
export interface APIServiceSpec {
  /**
   * Optional. Base64.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicespec-v1-apiregistration-k8s-io
   */
  caBundle?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicespec-v1-apiregistration-k8s-io
   */
  group?: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicespec-v1-apiregistration-k8s-io
   */
  groupPriorityMinimum: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicespec-v1-apiregistration-k8s-io
   */
  insecureSkipTLSVerify?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicespec-v1-apiregistration-k8s-io
   */
  service?: ApiregistrationV1ServiceReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicespec-v1-apiregistration-k8s-io
   */
  version?: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicespec-v1-apiregistration-k8s-io
   */
  versionPriority: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicestatus-v1-apiregistration-k8s-io
 */
export interface APIServiceStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apiservicestatus-v1-apiregistration-k8s-io
   */
  conditions?: Array<APIServiceCondition>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#awselasticblockstorevolumesource-v1-core
 */
export interface AWSElasticBlockStoreVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#awselasticblockstorevolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#awselasticblockstorevolumesource-v1-core
   */
  partition?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#awselasticblockstorevolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#awselasticblockstorevolumesource-v1-core
   */
  volumeID: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-admissionregistration-k8s-io
 */
export interface AdmissionregistrationV1ServiceReference {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-admissionregistration-k8s-io
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-admissionregistration-k8s-io
   */
  namespace: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-admissionregistration-k8s-io
   */
  path?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-admissionregistration-k8s-io
   */
  port?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookclientconfig-v1-admissionregistration-k8s-io
 */
export interface AdmissionregistrationV1WebhookClientConfig {
  /**
   * Optional. Base64.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookclientconfig-v1-admissionregistration-k8s-io
   */
  caBundle?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookclientconfig-v1-admissionregistration-k8s-io
   */
  service?: AdmissionregistrationV1ServiceReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookclientconfig-v1-admissionregistration-k8s-io
   */
  url?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#affinity-v1-core
 */
export interface Affinity {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#affinity-v1-core
   */
  nodeAffinity?: NodeAffinity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#affinity-v1-core
   */
  podAffinity?: PodAffinity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#affinity-v1-core
   */
  podAntiAffinity?: PodAntiAffinity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#aggregationrule-v1-rbac-authorization-k8s-io
 */
export interface AggregationRule {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#aggregationrule-v1-rbac-authorization-k8s-io
   */
  clusterRoleSelectors?: Array<LabelSelector>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocateddevicestatus-v1-resource-k8s-io
 */
export interface AllocatedDeviceStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocateddevicestatus-v1-resource-k8s-io
   */
  conditions?: Array<Condition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocateddevicestatus-v1-resource-k8s-io
   */
  data?: RawExtension;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocateddevicestatus-v1-resource-k8s-io
   */
  device: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocateddevicestatus-v1-resource-k8s-io
   */
  driver: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocateddevicestatus-v1-resource-k8s-io
   */
  networkData?: NetworkDeviceData;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocateddevicestatus-v1-resource-k8s-io
   */
  pool: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocateddevicestatus-v1-resource-k8s-io
   */
  shareID?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocationresult-v1-resource-k8s-io
 */
export interface AllocationResult {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocationresult-v1-resource-k8s-io
   */
  allocationTimestamp?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocationresult-v1-resource-k8s-io
   */
  devices?: DeviceAllocationResult;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#allocationresult-v1-resource-k8s-io
   */
  nodeSelector?: NodeSelector;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-apiextensions-k8s-io
 */
export interface ApiextensionsV1ServiceReference {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-apiextensions-k8s-io
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-apiextensions-k8s-io
   */
  namespace: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-apiextensions-k8s-io
   */
  path?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-apiextensions-k8s-io
   */
  port?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookclientconfig-v1-apiextensions-k8s-io
 */
export interface ApiextensionsV1WebhookClientConfig {
  /**
   * Optional. Base64.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookclientconfig-v1-apiextensions-k8s-io
   */
  caBundle?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookclientconfig-v1-apiextensions-k8s-io
   */
  service?: ApiextensionsV1ServiceReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookclientconfig-v1-apiextensions-k8s-io
   */
  url?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-apiregistration-k8s-io
 */
export interface ApiregistrationV1ServiceReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-apiregistration-k8s-io
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-apiregistration-k8s-io
   */
  namespace?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicereference-v1-apiregistration-k8s-io
   */
  port?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apparmorprofile-v1-core
 */
export interface AppArmorProfile {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apparmorprofile-v1-core
   */
  localhostProfile?: string;
  /**
   * Required. One of "Localhost", "RuntimeDefault", "Unconfined".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#apparmorprofile-v1-core
   */
  type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#applyconfiguration-v1-admissionregistration-k8s-io
 */
export interface ApplyConfiguration {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#applyconfiguration-v1-admissionregistration-k8s-io
   */
  expression?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#attachedvolume-v1-core
 */
export interface AttachedVolume {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#attachedvolume-v1-core
   */
  devicePath: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#attachedvolume-v1-core
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#auditannotation-v1-admissionregistration-k8s-io
 */
export interface AuditAnnotation {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#auditannotation-v1-admissionregistration-k8s-io
   */
  key: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#auditannotation-v1-admissionregistration-k8s-io
   */
  valueExpression: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#crossversionobjectreference-v1-autoscaling
 */
export interface AutoscalingV1CrossVersionObjectReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#crossversionobjectreference-v1-autoscaling
   */
  apiVersion?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#crossversionobjectreference-v1-autoscaling
   */
  kind: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#crossversionobjectreference-v1-autoscaling
   */
  name: string;
}

/**
 * Kind HorizontalPodAutoscaler of autoscaling/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v1-autoscaling
 */
export interface AutoscalingV1HorizontalPodAutoscaler {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v1-autoscaling
   */
  apiVersion?: 'autoscaling/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v1-autoscaling
   */
  kind?: 'HorizontalPodAutoscaler';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v1-autoscaling
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v1-autoscaling
   */
  spec: AutoscalingV1HorizontalPodAutoscalerSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v1-autoscaling
   */
  status?: AutoscalingV1HorizontalPodAutoscalerStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v1-autoscaling
 */
export interface AutoscalingV1HorizontalPodAutoscalerSpec {
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v1-autoscaling
   */
  maxReplicas: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v1-autoscaling
   */
  minReplicas?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v1-autoscaling
   */
  scaleTargetRef: AutoscalingV1CrossVersionObjectReference;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v1-autoscaling
   */
  targetCPUUtilizationPercentage?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v1-autoscaling
 */
export interface AutoscalingV1HorizontalPodAutoscalerStatus {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v1-autoscaling
   */
  currentCPUUtilizationPercentage?: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v1-autoscaling
   */
  currentReplicas: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v1-autoscaling
   */
  desiredReplicas: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v1-autoscaling
   */
  lastScaleTime?: Time;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v1-autoscaling
   */
  observedGeneration?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurediskvolumesource-v1-core
 */
export interface AzureDiskVolumeSource {
  /**
   * Optional. Default: "ReadWrite". One of "None", "ReadOnly", "ReadWrite".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurediskvolumesource-v1-core
   */
  cachingMode?: 'None' | 'ReadOnly' | 'ReadWrite';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurediskvolumesource-v1-core
   */
  diskName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurediskvolumesource-v1-core
   */
  diskURI: string;
  /**
   * Optional. Default: "ext4".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurediskvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional. Default: "Shared". One of "Dedicated", "Managed", "Shared".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurediskvolumesource-v1-core
   */
  kind?: 'Dedicated' | 'Managed' | 'Shared';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurediskvolumesource-v1-core
   */
  readOnly?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurefilepersistentvolumesource-v1-core
 */
export interface AzureFilePersistentVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurefilepersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurefilepersistentvolumesource-v1-core
   */
  secretName: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurefilepersistentvolumesource-v1-core
   */
  secretNamespace?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurefilepersistentvolumesource-v1-core
   */
  shareName: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurefilevolumesource-v1-core
 */
export interface AzureFileVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurefilevolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurefilevolumesource-v1-core
   */
  secretName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#azurefilevolumesource-v1-core
   */
  shareName: string;
}

/**
 * Kind Binding of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#binding-v1-core
 */
export interface Binding {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#binding-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#binding-v1-core
   */
  kind?: 'Binding';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#binding-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#binding-v1-core
   */
  target: ObjectReference;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#boundobjectreference-v1-authentication-k8s-io
 */
export interface BoundObjectReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#boundobjectreference-v1-authentication-k8s-io
   */
  apiVersion?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#boundobjectreference-v1-authentication-k8s-io
   */
  kind?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#boundobjectreference-v1-authentication-k8s-io
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#boundobjectreference-v1-authentication-k8s-io
   */
  uid?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#celdeviceselector-v1-resource-k8s-io
 */
export interface CELDeviceSelector {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#celdeviceselector-v1-resource-k8s-io
   */
  expression: string;
}

/**
 * Kind CSIDriver of storage.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriver-v1-storage-k8s-io
 */
export interface CSIDriver {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriver-v1-storage-k8s-io
   */
  apiVersion?: 'storage.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriver-v1-storage-k8s-io
   */
  kind?: 'CSIDriver';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriver-v1-storage-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriver-v1-storage-k8s-io
   */
  spec: CSIDriverSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
 */
export interface CSIDriverSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  attachRequired?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  fsGroupPolicy?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  nodeAllocatableUpdatePeriodSeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  podInfoOnMount?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  preventPodSchedulingIfMissing?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  requiresRepublish?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  seLinuxMount?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  serviceAccountTokenInSecrets?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  storageCapacity?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  tokenRequests?: Array<StorageV1TokenRequest>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csidriverspec-v1-storage-k8s-io
   */
  volumeLifecycleModes?: Array<string>;
}

/**
 * Kind CSINode of storage.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinode-v1-storage-k8s-io
 */
export interface CSINode {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinode-v1-storage-k8s-io
   */
  apiVersion?: 'storage.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinode-v1-storage-k8s-io
   */
  kind?: 'CSINode';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinode-v1-storage-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinode-v1-storage-k8s-io
   */
  spec: CSINodeSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinode-v1-storage-k8s-io
   */
  status?: CSINodeStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinodedriver-v1-storage-k8s-io
 */
export interface CSINodeDriver {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinodedriver-v1-storage-k8s-io
   */
  allocatable?: VolumeNodeResources;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinodedriver-v1-storage-k8s-io
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinodedriver-v1-storage-k8s-io
   */
  nodeID: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinodedriver-v1-storage-k8s-io
   */
  topologyKeys?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinodespec-v1-storage-k8s-io
 */
export interface CSINodeSpec {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinodespec-v1-storage-k8s-io
   */
  drivers: Array<CSINodeDriver>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinodestatus-v1-storage-k8s-io
 */
export interface CSINodeStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csinodestatus-v1-storage-k8s-io
   */
  storageHealth?: Array<StorageHealth>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
 */
export interface CSIPersistentVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  controllerExpandSecretRef?: SecretReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  controllerPublishSecretRef?: SecretReference;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  driver: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  nodeExpandSecretRef?: SecretReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  nodePublishSecretRef?: SecretReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  nodeStageSecretRef?: SecretReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  volumeAttributes?: { [key: string]: string };
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csipersistentvolumesource-v1-core
   */
  volumeHandle: string;
}

/**
 * Kind CSIStorageCapacity of storage.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csistoragecapacity-v1-storage-k8s-io
 */
export interface CSIStorageCapacity {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csistoragecapacity-v1-storage-k8s-io
   */
  apiVersion?: 'storage.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csistoragecapacity-v1-storage-k8s-io
   */
  capacity?: Quantity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csistoragecapacity-v1-storage-k8s-io
   */
  kind?: 'CSIStorageCapacity';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csistoragecapacity-v1-storage-k8s-io
   */
  maximumVolumeSize?: Quantity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csistoragecapacity-v1-storage-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csistoragecapacity-v1-storage-k8s-io
   */
  nodeTopology?: LabelSelector;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csistoragecapacity-v1-storage-k8s-io
   */
  storageClassName: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csivolumesource-v1-core
 */
export interface CSIVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csivolumesource-v1-core
   */
  driver: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csivolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csivolumesource-v1-core
   */
  nodePublishSecretRef?: LocalObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csivolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#csivolumesource-v1-core
   */
  volumeAttributes?: { [key: string]: string };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capabilities-v1-core
 */
export interface Capabilities {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capabilities-v1-core
   */
  add?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capabilities-v1-core
   */
  drop?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequestpolicy-v1-resource-k8s-io
 */
export interface CapacityRequestPolicy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequestpolicy-v1-resource-k8s-io
   */
  default?: Quantity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequestpolicy-v1-resource-k8s-io
   */
  validRange?: CapacityRequestPolicyRange;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequestpolicy-v1-resource-k8s-io
   */
  validValues?: Array<Quantity>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequestpolicyrange-v1-resource-k8s-io
 */
export interface CapacityRequestPolicyRange {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequestpolicyrange-v1-resource-k8s-io
   */
  max?: Quantity;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequestpolicyrange-v1-resource-k8s-io
   */
  min: Quantity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequestpolicyrange-v1-resource-k8s-io
   */
  step?: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequirements-v1-resource-k8s-io
 */
export interface CapacityRequirements {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#capacityrequirements-v1-resource-k8s-io
   */
  requests?: { [key: string]: Quantity };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfspersistentvolumesource-v1-core
 */
export interface CephFSPersistentVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfspersistentvolumesource-v1-core
   */
  monitors: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfspersistentvolumesource-v1-core
   */
  path?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfspersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfspersistentvolumesource-v1-core
   */
  secretFile?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfspersistentvolumesource-v1-core
   */
  secretRef?: SecretReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfspersistentvolumesource-v1-core
   */
  user?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfsvolumesource-v1-core
 */
export interface CephFSVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfsvolumesource-v1-core
   */
  monitors: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfsvolumesource-v1-core
   */
  path?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfsvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfsvolumesource-v1-core
   */
  secretFile?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfsvolumesource-v1-core
   */
  secretRef?: LocalObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cephfsvolumesource-v1-core
   */
  user?: string;
}

/**
 * Kind CertificateSigningRequest of certificates.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequest-v1-certificates-k8s-io
 */
export interface CertificateSigningRequest {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequest-v1-certificates-k8s-io
   */
  apiVersion?: 'certificates.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequest-v1-certificates-k8s-io
   */
  kind?: 'CertificateSigningRequest';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequest-v1-certificates-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequest-v1-certificates-k8s-io
   */
  spec: CertificateSigningRequestSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequest-v1-certificates-k8s-io
   */
  status?: CertificateSigningRequestStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestcondition-v1-certificates-k8s-io
 */
export interface CertificateSigningRequestCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestcondition-v1-certificates-k8s-io
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestcondition-v1-certificates-k8s-io
   */
  lastUpdateTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestcondition-v1-certificates-k8s-io
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestcondition-v1-certificates-k8s-io
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestcondition-v1-certificates-k8s-io
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestcondition-v1-certificates-k8s-io
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestspec-v1-certificates-k8s-io
 */
export interface CertificateSigningRequestSpec {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestspec-v1-certificates-k8s-io
   */
  expirationSeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestspec-v1-certificates-k8s-io
   */
  extra?: { [key: string]: Array<string> };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestspec-v1-certificates-k8s-io
   */
  groups?: Array<string>;
  /**
   * Required. Base64.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestspec-v1-certificates-k8s-io
   */
  request: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestspec-v1-certificates-k8s-io
   */
  signerName: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestspec-v1-certificates-k8s-io
   */
  uid?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestspec-v1-certificates-k8s-io
   */
  usages?: Array<
    | 'any'
    | 'cert sign'
    | 'client auth'
    | 'code signing'
    | 'content commitment'
    | 'crl sign'
    | 'data encipherment'
    | 'decipher only'
    | 'digital signature'
    | 'email protection'
    | 'encipher only'
    | 'ipsec end system'
    | 'ipsec tunnel'
    | 'ipsec user'
    | 'key agreement'
    | 'key encipherment'
    | 'microsoft sgc'
    | 'netscape sgc'
    | 'ocsp signing'
    | 's/mime'
    | 'server auth'
    | 'signing'
    | 'timestamping'
  >;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequestspec-v1-certificates-k8s-io
   */
  username?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequeststatus-v1-certificates-k8s-io
 */
export interface CertificateSigningRequestStatus {
  /**
   * Optional. Base64.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequeststatus-v1-certificates-k8s-io
   */
  certificate?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#certificatesigningrequeststatus-v1-certificates-k8s-io
   */
  conditions?: Array<CertificateSigningRequestCondition>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cinderpersistentvolumesource-v1-core
 */
export interface CinderPersistentVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cinderpersistentvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cinderpersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cinderpersistentvolumesource-v1-core
   */
  secretRef?: SecretReference;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cinderpersistentvolumesource-v1-core
   */
  volumeID: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cindervolumesource-v1-core
 */
export interface CinderVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cindervolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cindervolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cindervolumesource-v1-core
   */
  secretRef?: LocalObjectReference;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cindervolumesource-v1-core
   */
  volumeID: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clientipconfig-v1-core
 */
export interface ClientIPConfig {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clientipconfig-v1-core
   */
  timeoutSeconds?: number;
}

/**
 * Kind ClusterRole of rbac.authorization.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrole-v1-rbac-authorization-k8s-io
 */
export interface ClusterRole {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrole-v1-rbac-authorization-k8s-io
   */
  aggregationRule?: AggregationRule;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrole-v1-rbac-authorization-k8s-io
   */
  apiVersion?: 'rbac.authorization.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrole-v1-rbac-authorization-k8s-io
   */
  kind?: 'ClusterRole';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrole-v1-rbac-authorization-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrole-v1-rbac-authorization-k8s-io
   */
  rules?: Array<PolicyRule>;
}

/**
 * Kind ClusterRoleBinding of rbac.authorization.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrolebinding-v1-rbac-authorization-k8s-io
 */
export interface ClusterRoleBinding {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrolebinding-v1-rbac-authorization-k8s-io
   */
  apiVersion?: 'rbac.authorization.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrolebinding-v1-rbac-authorization-k8s-io
   */
  kind?: 'ClusterRoleBinding';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrolebinding-v1-rbac-authorization-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrolebinding-v1-rbac-authorization-k8s-io
   */
  roleRef: RoleRef;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clusterrolebinding-v1-rbac-authorization-k8s-io
   */
  subjects?: Array<RbacV1Subject>;
}

/**
 * Kind ClusterTrustBundle of certificates.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundle-v1-certificates-k8s-io
 */
export interface ClusterTrustBundle {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundle-v1-certificates-k8s-io
   */
  apiVersion?: 'certificates.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundle-v1-certificates-k8s-io
   */
  kind?: 'ClusterTrustBundle';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundle-v1-certificates-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundle-v1-certificates-k8s-io
   */
  spec: ClusterTrustBundleSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundleprojection-v1-core
 */
export interface ClusterTrustBundleProjection {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundleprojection-v1-core
   */
  labelSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundleprojection-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundleprojection-v1-core
   */
  optional?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundleprojection-v1-core
   */
  path: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundleprojection-v1-core
   */
  signerName?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundleprojection-v1-core
   */
  user?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundlespec-v1-certificates-k8s-io
 */
export interface ClusterTrustBundleSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundlespec-v1-certificates-k8s-io
   */
  signerName?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#clustertrustbundlespec-v1-certificates-k8s-io
   */
  trustBundle: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentcondition-v1-core
 */
export interface ComponentCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentcondition-v1-core
   */
  error?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentcondition-v1-core
   */
  message?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentcondition-v1-core
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentcondition-v1-core
   */
  type: string;
}

/**
 * Kind ComponentStatus of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentstatus-v1-core
 */
export interface ComponentStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentstatus-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentstatus-v1-core
   */
  conditions?: Array<ComponentCondition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentstatus-v1-core
   */
  kind?: 'ComponentStatus';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#componentstatus-v1-core
   */
  metadata?: ObjectMeta;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#condition-v1-meta
 */
export interface Condition {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#condition-v1-meta
   */
  lastTransitionTime: Time;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#condition-v1-meta
   */
  message: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#condition-v1-meta
   */
  observedGeneration?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#condition-v1-meta
   */
  reason: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#condition-v1-meta
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#condition-v1-meta
   */
  type: string;
}

/**
 * Kind ConfigMap of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmap-v1-core
 */
export interface ConfigMap {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmap-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmap-v1-core
   */
  binaryData?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmap-v1-core
   */
  data?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmap-v1-core
   */
  immutable?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmap-v1-core
   */
  kind?: 'ConfigMap';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmap-v1-core
   */
  metadata?: ObjectMeta;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapenvsource-v1-core
 */
export interface ConfigMapEnvSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapenvsource-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapenvsource-v1-core
   */
  optional?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapkeyselector-v1-core
 */
export interface ConfigMapKeySelector {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapkeyselector-v1-core
   */
  key: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapkeyselector-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapkeyselector-v1-core
   */
  optional?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapnodeconfigsource-v1-core
 */
export interface ConfigMapNodeConfigSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapnodeconfigsource-v1-core
   */
  kubeletConfigKey: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapnodeconfigsource-v1-core
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapnodeconfigsource-v1-core
   */
  namespace: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapnodeconfigsource-v1-core
   */
  resourceVersion?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapnodeconfigsource-v1-core
   */
  uid?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapprojection-v1-core
 */
export interface ConfigMapProjection {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapprojection-v1-core
   */
  items?: Array<KeyToPath>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapprojection-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapprojection-v1-core
   */
  optional?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapvolumesource-v1-core
 */
export interface ConfigMapVolumeSource {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapvolumesource-v1-core
   */
  defaultMode?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapvolumesource-v1-core
   */
  defaultUser?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapvolumesource-v1-core
   */
  items?: Array<KeyToPath>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapvolumesource-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#configmapvolumesource-v1-core
   */
  optional?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
 */
export interface Container {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  args?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  command?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  env?: Array<EnvVar>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  envFrom?: Array<EnvFromSource>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  image?: string;
  /**
   * Optional. One of "Always", "IfNotPresent", "Never".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  lifecycle?: Lifecycle;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  livenessProbe?: Probe;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  ports?: Array<ContainerPort>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  readinessProbe?: Probe;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  resizePolicy?: Array<ContainerResizePolicy>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  resources?: ResourceRequirements;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  restartPolicy?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  restartPolicyRules?: Array<ContainerRestartRule>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  securityContext?: SecurityContext;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  startupProbe?: Probe;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  stdin?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  stdinOnce?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  terminationMessagePath?: string;
  /**
   * Optional. One of "FallbackToLogsOnError", "File".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  tty?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  volumeDevices?: Array<VolumeDevice>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  volumeMounts?: Array<VolumeMount>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
   */
  workingDir?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerextendedresourcerequest-v1-core
 */
export interface ContainerExtendedResourceRequest {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerextendedresourcerequest-v1-core
   */
  containerName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerextendedresourcerequest-v1-core
   */
  requestName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerextendedresourcerequest-v1-core
   */
  resourceName: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerimage-v1-core
 */
export interface ContainerImage {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerimage-v1-core
   */
  names?: Array<string>;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerimage-v1-core
   */
  sizeBytes?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerport-v1-core
 */
export interface ContainerPort {
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerport-v1-core
   */
  containerPort: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerport-v1-core
   */
  hostIP?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerport-v1-core
   */
  hostPort?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerport-v1-core
   */
  name?: string;
  /**
   * Optional. Default: "TCP". One of "SCTP", "TCP", "UDP".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerport-v1-core
   */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresizepolicy-v1-core
 */
export interface ContainerResizePolicy {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresizepolicy-v1-core
   */
  resourceName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresizepolicy-v1-core
   */
  restartPolicy: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresourcemetricsource-v2-autoscaling
 */
export interface ContainerResourceMetricSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresourcemetricsource-v2-autoscaling
   */
  container: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresourcemetricsource-v2-autoscaling
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresourcemetricsource-v2-autoscaling
   */
  target: MetricTarget;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresourcemetricstatus-v2-autoscaling
 */
export interface ContainerResourceMetricStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresourcemetricstatus-v2-autoscaling
   */
  container: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresourcemetricstatus-v2-autoscaling
   */
  current: MetricValueStatus;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerresourcemetricstatus-v2-autoscaling
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerrestartrule-v1-core
 */
export interface ContainerRestartRule {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerrestartrule-v1-core
   */
  action: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerrestartrule-v1-core
   */
  exitCodes?: ContainerRestartRuleOnExitCodes;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerrestartruleonexitcodes-v1-core
 */
export interface ContainerRestartRuleOnExitCodes {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerrestartruleonexitcodes-v1-core
   */
  operator: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerrestartruleonexitcodes-v1-core
   */
  values?: Array<number>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstate-v1-core
 */
export interface ContainerState {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstate-v1-core
   */
  running?: ContainerStateRunning;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstate-v1-core
   */
  terminated?: ContainerStateTerminated;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstate-v1-core
   */
  waiting?: ContainerStateWaiting;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstaterunning-v1-core
 */
export interface ContainerStateRunning {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstaterunning-v1-core
   */
  startedAt?: Time;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstateterminated-v1-core
 */
export interface ContainerStateTerminated {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstateterminated-v1-core
   */
  containerID?: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstateterminated-v1-core
   */
  exitCode: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstateterminated-v1-core
   */
  finishedAt?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstateterminated-v1-core
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstateterminated-v1-core
   */
  reason?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstateterminated-v1-core
   */
  signal?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstateterminated-v1-core
   */
  startedAt?: Time;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatewaiting-v1-core
 */
export interface ContainerStateWaiting {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatewaiting-v1-core
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatewaiting-v1-core
   */
  reason?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
 */
export interface ContainerStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  allocatedResources?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  allocatedResourcesStatus?: Array<ResourceStatus>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  containerID?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  image: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  imageID: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  lastState?: ContainerState;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  ready: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  resources?: ResourceRequirements;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  restartCount: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  started?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  state?: ContainerState;
  /**
   * Optional. One of "SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR", "SIGQUIT", "SIGRTMAX", "SIGRTMAX-1", "SIGRTMAX-10", "SIGRTMAX-11", "SIGRTMAX-12", "SIGRTMAX-13", "SIGRTMAX-14", "SIGRTMAX-2", "SIGRTMAX-3", "SIGRTMAX-4", "SIGRTMAX-5", "SIGRTMAX-6", "SIGRTMAX-7", "SIGRTMAX-8", "SIGRTMAX-9", "SIGRTMIN", "SIGRTMIN+1", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14", "SIGRTMIN+15", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6", "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS", "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  stopSignal?:
    | 'SIGABRT'
    | 'SIGALRM'
    | 'SIGBUS'
    | 'SIGCHLD'
    | 'SIGCLD'
    | 'SIGCONT'
    | 'SIGFPE'
    | 'SIGHUP'
    | 'SIGILL'
    | 'SIGINT'
    | 'SIGIO'
    | 'SIGIOT'
    | 'SIGKILL'
    | 'SIGPIPE'
    | 'SIGPOLL'
    | 'SIGPROF'
    | 'SIGPWR'
    | 'SIGQUIT'
    | 'SIGRTMAX'
    | 'SIGRTMAX-1'
    | 'SIGRTMAX-10'
    | 'SIGRTMAX-11'
    | 'SIGRTMAX-12'
    | 'SIGRTMAX-13'
    | 'SIGRTMAX-14'
    | 'SIGRTMAX-2'
    | 'SIGRTMAX-3'
    | 'SIGRTMAX-4'
    | 'SIGRTMAX-5'
    | 'SIGRTMAX-6'
    | 'SIGRTMAX-7'
    | 'SIGRTMAX-8'
    | 'SIGRTMAX-9'
    | 'SIGRTMIN'
    | 'SIGRTMIN+1'
    | 'SIGRTMIN+10'
    | 'SIGRTMIN+11'
    | 'SIGRTMIN+12'
    | 'SIGRTMIN+13'
    | 'SIGRTMIN+14'
    | 'SIGRTMIN+15'
    | 'SIGRTMIN+2'
    | 'SIGRTMIN+3'
    | 'SIGRTMIN+4'
    | 'SIGRTMIN+5'
    | 'SIGRTMIN+6'
    | 'SIGRTMIN+7'
    | 'SIGRTMIN+8'
    | 'SIGRTMIN+9'
    | 'SIGSEGV'
    | 'SIGSTKFLT'
    | 'SIGSTOP'
    | 'SIGSYS'
    | 'SIGTERM'
    | 'SIGTRAP'
    | 'SIGTSTP'
    | 'SIGTTIN'
    | 'SIGTTOU'
    | 'SIGURG'
    | 'SIGUSR1'
    | 'SIGUSR2'
    | 'SIGVTALRM'
    | 'SIGWINCH'
    | 'SIGXCPU'
    | 'SIGXFSZ';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  user?: ContainerUser;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerstatus-v1-core
   */
  volumeMounts?: Array<VolumeMountStatus>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containeruser-v1-core
 */
export interface ContainerUser {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containeruser-v1-core
   */
  linux?: LinuxContainerUser;
}

/**
 * Kind ControllerRevision of apps/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#controllerrevision-v1-apps
 */
export interface ControllerRevision {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#controllerrevision-v1-apps
   */
  apiVersion?: 'apps/v1';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#controllerrevision-v1-apps
   */
  data: RawExtension;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#controllerrevision-v1-apps
   */
  kind?: 'ControllerRevision';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#controllerrevision-v1-apps
   */
  metadata?: ObjectMeta;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#controllerrevision-v1-apps
   */
  revision?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaim-v1-core
 */
export interface CoreV1ResourceClaim {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaim-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaim-v1-core
   */
  request?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#counter-v1-resource-k8s-io
 */
export interface Counter {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#counter-v1-resource-k8s-io
   */
  value: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#counterset-v1-resource-k8s-io
 */
export interface CounterSet {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#counterset-v1-resource-k8s-io
   */
  counters: { [key: string]: Counter };
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#counterset-v1-resource-k8s-io
   */
  name: string;
}

/**
 * Kind CronJob of batch/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjob-v1-batch
 */
export interface CronJob {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjob-v1-batch
   */
  apiVersion?: 'batch/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjob-v1-batch
   */
  kind?: 'CronJob';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjob-v1-batch
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjob-v1-batch
   */
  spec: CronJobSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjob-v1-batch
   */
  status?: CronJobStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobspec-v1-batch
 */
export interface CronJobSpec {
  /**
   * Optional. One of "Allow", "Forbid", "Replace".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobspec-v1-batch
   */
  concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobspec-v1-batch
   */
  failedJobsHistoryLimit?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobspec-v1-batch
   */
  jobTemplate: JobTemplateSpec;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobspec-v1-batch
   */
  schedule: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobspec-v1-batch
   */
  startingDeadlineSeconds?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobspec-v1-batch
   */
  successfulJobsHistoryLimit?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobspec-v1-batch
   */
  suspend?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobspec-v1-batch
   */
  timeZone?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobstatus-v1-batch
 */
export interface CronJobStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobstatus-v1-batch
   */
  active?: Array<ObjectReference>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobstatus-v1-batch
   */
  lastScheduleTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#cronjobstatus-v1-batch
   */
  lastSuccessfulTime?: Time;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#crossversionobjectreference-v2-autoscaling
 */
export interface CrossVersionObjectReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#crossversionobjectreference-v2-autoscaling
   */
  apiVersion?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#crossversionobjectreference-v2-autoscaling
   */
  kind: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#crossversionobjectreference-v2-autoscaling
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcecolumndefinition-v1-apiextensions-k8s-io
 */
export interface CustomResourceColumnDefinition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcecolumndefinition-v1-apiextensions-k8s-io
   */
  description?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcecolumndefinition-v1-apiextensions-k8s-io
   */
  format?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcecolumndefinition-v1-apiextensions-k8s-io
   */
  jsonPath: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcecolumndefinition-v1-apiextensions-k8s-io
   */
  name: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcecolumndefinition-v1-apiextensions-k8s-io
   */
  priority?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcecolumndefinition-v1-apiextensions-k8s-io
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourceconversion-v1-apiextensions-k8s-io
 */
export interface CustomResourceConversion {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourceconversion-v1-apiextensions-k8s-io
   */
  strategy: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourceconversion-v1-apiextensions-k8s-io
   */
  webhook?: WebhookConversion;
}

/**
 * Kind CustomResourceDefinition of apiextensions.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinition-v1-apiextensions-k8s-io
 */
export interface CustomResourceDefinition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinition-v1-apiextensions-k8s-io
   */
  apiVersion?: 'apiextensions.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinition-v1-apiextensions-k8s-io
   */
  kind?: 'CustomResourceDefinition';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinition-v1-apiextensions-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinition-v1-apiextensions-k8s-io
   */
  spec: CustomResourceDefinitionSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinition-v1-apiextensions-k8s-io
   */
  status?: CustomResourceDefinitionStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitioncondition-v1-apiextensions-k8s-io
 */
export interface CustomResourceDefinitionCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitioncondition-v1-apiextensions-k8s-io
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitioncondition-v1-apiextensions-k8s-io
   */
  message?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitioncondition-v1-apiextensions-k8s-io
   */
  observedGeneration?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitioncondition-v1-apiextensions-k8s-io
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitioncondition-v1-apiextensions-k8s-io
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitioncondition-v1-apiextensions-k8s-io
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionnames-v1-apiextensions-k8s-io
 */
export interface CustomResourceDefinitionNames {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionnames-v1-apiextensions-k8s-io
   */
  categories?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionnames-v1-apiextensions-k8s-io
   */
  kind: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionnames-v1-apiextensions-k8s-io
   */
  listKind?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionnames-v1-apiextensions-k8s-io
   */
  plural: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionnames-v1-apiextensions-k8s-io
   */
  shortNames?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionnames-v1-apiextensions-k8s-io
   */
  singular?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionspec-v1-apiextensions-k8s-io
 */
export interface CustomResourceDefinitionSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionspec-v1-apiextensions-k8s-io
   */
  conversion?: CustomResourceConversion;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionspec-v1-apiextensions-k8s-io
   */
  group: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionspec-v1-apiextensions-k8s-io
   */
  names: CustomResourceDefinitionNames;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionspec-v1-apiextensions-k8s-io
   */
  preserveUnknownFields?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionspec-v1-apiextensions-k8s-io
   */
  scope: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionspec-v1-apiextensions-k8s-io
   */
  versions: Array<CustomResourceDefinitionVersion>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionstatus-v1-apiextensions-k8s-io
 */
export interface CustomResourceDefinitionStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionstatus-v1-apiextensions-k8s-io
   */
  acceptedNames?: CustomResourceDefinitionNames;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionstatus-v1-apiextensions-k8s-io
   */
  conditions?: Array<CustomResourceDefinitionCondition>;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionstatus-v1-apiextensions-k8s-io
   */
  observedGeneration?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionstatus-v1-apiextensions-k8s-io
   */
  storedVersions?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
 */
export interface CustomResourceDefinitionVersion {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
   */
  additionalPrinterColumns?: Array<CustomResourceColumnDefinition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
   */
  deprecated?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
   */
  deprecationWarning?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
   */
  schema?: CustomResourceValidation;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
   */
  selectableFields?: Array<SelectableField>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
   */
  served: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
   */
  storage: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcedefinitionversion-v1-apiextensions-k8s-io
   */
  subresources?: CustomResourceSubresources;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcesubresourcescale-v1-apiextensions-k8s-io
 */
export interface CustomResourceSubresourceScale {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcesubresourcescale-v1-apiextensions-k8s-io
   */
  labelSelectorPath?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcesubresourcescale-v1-apiextensions-k8s-io
   */
  specReplicasPath: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcesubresourcescale-v1-apiextensions-k8s-io
   */
  statusReplicasPath: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcesubresourcestatus-v1-apiextensions-k8s-io
 */
export type CustomResourceSubresourceStatus = Record<string, never>;

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcesubresources-v1-apiextensions-k8s-io
 */
export interface CustomResourceSubresources {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcesubresources-v1-apiextensions-k8s-io
   */
  scale?: CustomResourceSubresourceScale;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcesubresources-v1-apiextensions-k8s-io
   */
  status?: CustomResourceSubresourceStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcevalidation-v1-apiextensions-k8s-io
 */
export interface CustomResourceValidation {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#customresourcevalidation-v1-apiextensions-k8s-io
   */
  openAPIV3Schema?: JSONSchemaProps;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonendpoint-v1-core
 */
export interface DaemonEndpoint {
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonendpoint-v1-core
   */
  Port: number;
}

/**
 * Kind DaemonSet of apps/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonset-v1-apps
 */
export interface DaemonSet {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonset-v1-apps
   */
  apiVersion?: 'apps/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonset-v1-apps
   */
  kind?: 'DaemonSet';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonset-v1-apps
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonset-v1-apps
   */
  spec: DaemonSetSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonset-v1-apps
   */
  status?: DaemonSetStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetcondition-v1-apps
 */
export interface DaemonSetCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetcondition-v1-apps
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetcondition-v1-apps
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetcondition-v1-apps
   */
  reason?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetcondition-v1-apps
   */
  status?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetcondition-v1-apps
   */
  type?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetspec-v1-apps
 */
export interface DaemonSetSpec {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetspec-v1-apps
   */
  minReadySeconds?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetspec-v1-apps
   */
  revisionHistoryLimit?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetspec-v1-apps
   */
  selector: LabelSelector;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetspec-v1-apps
   */
  template: PodTemplateSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetspec-v1-apps
   */
  updateStrategy?: DaemonSetUpdateStrategy;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
 */
export interface DaemonSetStatus {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  collisionCount?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  conditions?: Array<DaemonSetCondition>;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  currentNumberScheduled: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  desiredNumberScheduled: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  numberAvailable?: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  numberMisscheduled: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  numberReady: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  numberUnavailable?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  observedGeneration?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetstatus-v1-apps
   */
  updatedNumberScheduled?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetupdatestrategy-v1-apps
 */
export interface DaemonSetUpdateStrategy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetupdatestrategy-v1-apps
   */
  rollingUpdate?: RollingUpdateDaemonSet;
  /**
   * Optional. One of "OnDelete", "RollingUpdate".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#daemonsetupdatestrategy-v1-apps
   */
  type?: 'OnDelete' | 'RollingUpdate';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deleteoptions-v1-meta
 */
export interface DeleteOptions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deleteoptions-v1-meta
   */
  apiVersion?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deleteoptions-v1-meta
   */
  dryRun?: Array<string>;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deleteoptions-v1-meta
   */
  gracePeriodSeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deleteoptions-v1-meta
   */
  ignoreStoreReadErrorWithClusterBreakingPotential?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deleteoptions-v1-meta
   */
  kind?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deleteoptions-v1-meta
   */
  orphanDependents?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deleteoptions-v1-meta
   */
  preconditions?: Preconditions;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deleteoptions-v1-meta
   */
  propagationPolicy?: string;
}

/**
 * Kind Deployment of apps/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deployment-v1-apps
 */
export interface Deployment {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deployment-v1-apps
   */
  apiVersion?: 'apps/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deployment-v1-apps
   */
  kind?: 'Deployment';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deployment-v1-apps
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deployment-v1-apps
   */
  spec: DeploymentSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deployment-v1-apps
   */
  status?: DeploymentStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentcondition-v1-apps
 */
export interface DeploymentCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentcondition-v1-apps
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentcondition-v1-apps
   */
  lastUpdateTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentcondition-v1-apps
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentcondition-v1-apps
   */
  reason?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentcondition-v1-apps
   */
  status?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentcondition-v1-apps
   */
  type?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentspec-v1-apps
 */
export interface DeploymentSpec {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentspec-v1-apps
   */
  minReadySeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentspec-v1-apps
   */
  paused?: boolean;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentspec-v1-apps
   */
  progressDeadlineSeconds?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentspec-v1-apps
   */
  replicas?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentspec-v1-apps
   */
  revisionHistoryLimit?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentspec-v1-apps
   */
  selector: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentspec-v1-apps
   */
  strategy?: DeploymentStrategy;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentspec-v1-apps
   */
  template: PodTemplateSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
 */
export interface DeploymentStatus {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
   */
  availableReplicas?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
   */
  collisionCount?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
   */
  conditions?: Array<DeploymentCondition>;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
   */
  observedGeneration?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
   */
  readyReplicas?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
   */
  replicas?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
   */
  terminatingReplicas?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
   */
  unavailableReplicas?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstatus-v1-apps
   */
  updatedReplicas?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstrategy-v1-apps
 */
export interface DeploymentStrategy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstrategy-v1-apps
   */
  rollingUpdate?: RollingUpdateDeployment;
  /**
   * Optional. One of "Recreate", "RollingUpdate".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deploymentstrategy-v1-apps
   */
  type?: 'Recreate' | 'RollingUpdate';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
 */
export interface Device {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  allNodes?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  allowMultipleAllocations?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  attributes?: { [key: string]: DeviceAttribute };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  bindingConditions?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  bindingFailureConditions?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  bindsToNode?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  capacity?: { [key: string]: DeviceCapacity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  consumesCounters?: Array<DeviceCounterConsumption>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  nodeAllocatableResources?: { [key: string]: NodeAllocatableResource };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  nodeName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  nodeSelector?: NodeSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#device-v1-resource-k8s-io
   */
  taints?: Array<DeviceTaint>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceallocationconfiguration-v1-resource-k8s-io
 */
export interface DeviceAllocationConfiguration {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceallocationconfiguration-v1-resource-k8s-io
   */
  opaque?: OpaqueDeviceConfiguration;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceallocationconfiguration-v1-resource-k8s-io
   */
  requests?: Array<string>;
  /**
   * Required. One of "FromClaim", "FromClass".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceallocationconfiguration-v1-resource-k8s-io
   */
  source: 'FromClaim' | 'FromClass';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceallocationresult-v1-resource-k8s-io
 */
export interface DeviceAllocationResult {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceallocationresult-v1-resource-k8s-io
   */
  config?: Array<DeviceAllocationConfiguration>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceallocationresult-v1-resource-k8s-io
   */
  results?: Array<DeviceRequestAllocationResult>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceattribute-v1-resource-k8s-io
 */
export interface DeviceAttribute {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceattribute-v1-resource-k8s-io
   */
  bool?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceattribute-v1-resource-k8s-io
   */
  bools?: Array<boolean>;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceattribute-v1-resource-k8s-io
   */
  int?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceattribute-v1-resource-k8s-io
   */
  ints?: Array<number>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceattribute-v1-resource-k8s-io
   */
  string?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceattribute-v1-resource-k8s-io
   */
  strings?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceattribute-v1-resource-k8s-io
   */
  version?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceattribute-v1-resource-k8s-io
   */
  versions?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicecapacity-v1-resource-k8s-io
 */
export interface DeviceCapacity {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicecapacity-v1-resource-k8s-io
   */
  requestPolicy?: CapacityRequestPolicy;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicecapacity-v1-resource-k8s-io
   */
  value: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclaim-v1-resource-k8s-io
 */
export interface DeviceClaim {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclaim-v1-resource-k8s-io
   */
  config?: Array<DeviceClaimConfiguration>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclaim-v1-resource-k8s-io
   */
  constraints?: Array<DeviceConstraint>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclaim-v1-resource-k8s-io
   */
  requests?: Array<DeviceRequest>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclaimconfiguration-v1-resource-k8s-io
 */
export interface DeviceClaimConfiguration {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclaimconfiguration-v1-resource-k8s-io
   */
  opaque?: OpaqueDeviceConfiguration;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclaimconfiguration-v1-resource-k8s-io
   */
  requests?: Array<string>;
}

/**
 * Kind DeviceClass of resource.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclass-v1-resource-k8s-io
 */
export interface DeviceClass {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclass-v1-resource-k8s-io
   */
  apiVersion?: 'resource.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclass-v1-resource-k8s-io
   */
  kind?: 'DeviceClass';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclass-v1-resource-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclass-v1-resource-k8s-io
   */
  spec?: DeviceClassSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclassconfiguration-v1-resource-k8s-io
 */
export interface DeviceClassConfiguration {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclassconfiguration-v1-resource-k8s-io
   */
  opaque?: OpaqueDeviceConfiguration;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclassspec-v1-resource-k8s-io
 */
export interface DeviceClassSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclassspec-v1-resource-k8s-io
   */
  config?: Array<DeviceClassConfiguration>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclassspec-v1-resource-k8s-io
   */
  extendedResourceName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceclassspec-v1-resource-k8s-io
   */
  selectors?: Array<DeviceSelector>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceconstraint-v1-resource-k8s-io
 */
export interface DeviceConstraint {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceconstraint-v1-resource-k8s-io
   */
  distinctAttribute?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceconstraint-v1-resource-k8s-io
   */
  matchAttribute?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceconstraint-v1-resource-k8s-io
   */
  requests?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicecounterconsumption-v1-resource-k8s-io
 */
export interface DeviceCounterConsumption {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicecounterconsumption-v1-resource-k8s-io
   */
  compatibilityGroups?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicecounterconsumption-v1-resource-k8s-io
   */
  counterSet: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicecounterconsumption-v1-resource-k8s-io
   */
  counters: { [key: string]: Counter };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicederivedattribute-v1-resource-k8s-io
 */
export interface DeviceDerivedAttribute {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicederivedattribute-v1-resource-k8s-io
   */
  expression: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicederivedattribute-v1-resource-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequest-v1-resource-k8s-io
 */
export interface DeviceRequest {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequest-v1-resource-k8s-io
   */
  exactly?: ExactDeviceRequest;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequest-v1-resource-k8s-io
   */
  firstAvailable?: Array<DeviceSubRequest>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequest-v1-resource-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
 */
export interface DeviceRequestAllocationResult {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  adminAccess?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  bindingConditions?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  bindingFailureConditions?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  consumedCapacity?: { [key: string]: Quantity };
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  device: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  driver: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  pool: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  request: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  shareID?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  skipNodeOperations?: Array<'*' | 'NodePrepareResources' | 'NodeUnprepareResources'>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicerequestallocationresult-v1-resource-k8s-io
   */
  tolerations?: Array<DeviceToleration>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceselector-v1-resource-k8s-io
 */
export interface DeviceSelector {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#deviceselector-v1-resource-k8s-io
   */
  cel?: CELDeviceSelector;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicesubrequest-v1-resource-k8s-io
 */
export interface DeviceSubRequest {
  /**
   * Optional. One of "All", "ExactCount".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicesubrequest-v1-resource-k8s-io
   */
  allocationMode?: 'All' | 'ExactCount';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicesubrequest-v1-resource-k8s-io
   */
  capacity?: CapacityRequirements;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicesubrequest-v1-resource-k8s-io
   */
  count?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicesubrequest-v1-resource-k8s-io
   */
  derivedAttributes?: Array<DeviceDerivedAttribute>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicesubrequest-v1-resource-k8s-io
   */
  deviceClassName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicesubrequest-v1-resource-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicesubrequest-v1-resource-k8s-io
   */
  selectors?: Array<DeviceSelector>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicesubrequest-v1-resource-k8s-io
   */
  tolerations?: Array<DeviceToleration>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaint-v1-resource-k8s-io
 */
export interface DeviceTaint {
  /**
   * Required. One of "NoExecute", "NoSchedule", "None".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaint-v1-resource-k8s-io
   */
  effect: 'NoExecute' | 'NoSchedule' | 'None';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaint-v1-resource-k8s-io
   */
  key: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaint-v1-resource-k8s-io
   */
  timeAdded?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaint-v1-resource-k8s-io
   */
  value?: string;
}

/**
 * Kind DeviceTaintRule of resource.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrule-v1-resource-k8s-io
 */
export interface DeviceTaintRule {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrule-v1-resource-k8s-io
   */
  apiVersion?: 'resource.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrule-v1-resource-k8s-io
   */
  kind?: 'DeviceTaintRule';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrule-v1-resource-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrule-v1-resource-k8s-io
   */
  spec: DeviceTaintRuleSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrule-v1-resource-k8s-io
   */
  status?: DeviceTaintRuleStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrulespec-v1-resource-k8s-io
 */
export interface DeviceTaintRuleSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrulespec-v1-resource-k8s-io
   */
  deviceSelector?: DeviceTaintSelector;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrulespec-v1-resource-k8s-io
   */
  taint: DeviceTaint;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrulestatus-v1-resource-k8s-io
 */
export interface DeviceTaintRuleStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintrulestatus-v1-resource-k8s-io
   */
  conditions?: Array<Condition>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintselector-v1-resource-k8s-io
 */
export interface DeviceTaintSelector {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintselector-v1-resource-k8s-io
   */
  device?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintselector-v1-resource-k8s-io
   */
  driver?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetaintselector-v1-resource-k8s-io
   */
  pool?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetoleration-v1-resource-k8s-io
 */
export interface DeviceToleration {
  /**
   * Optional. One of "NoExecute", "NoSchedule", "None".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetoleration-v1-resource-k8s-io
   */
  effect?: 'NoExecute' | 'NoSchedule' | 'None';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetoleration-v1-resource-k8s-io
   */
  key?: string;
  /**
   * Optional. Default: "Equal". One of "Equal", "Exists".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetoleration-v1-resource-k8s-io
   */
  operator?: 'Equal' | 'Exists';
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetoleration-v1-resource-k8s-io
   */
  tolerationSeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#devicetoleration-v1-resource-k8s-io
   */
  value?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-discovery-k8s-io
 */
export interface DiscoveryV1EndpointPort {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-discovery-k8s-io
   */
  appProtocol?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-discovery-k8s-io
   */
  name?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-discovery-k8s-io
   */
  port?: number;
  /**
   * Optional. One of "SCTP", "TCP", "UDP".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-discovery-k8s-io
   */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapiprojection-v1-core
 */
export interface DownwardAPIProjection {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapiprojection-v1-core
   */
  items?: Array<DownwardAPIVolumeFile>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumefile-v1-core
 */
export interface DownwardAPIVolumeFile {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumefile-v1-core
   */
  fieldRef?: ObjectFieldSelector;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumefile-v1-core
   */
  mode?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumefile-v1-core
   */
  path: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumefile-v1-core
   */
  resourceFieldRef?: ResourceFieldSelector;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumefile-v1-core
   */
  user?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumesource-v1-core
 */
export interface DownwardAPIVolumeSource {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumesource-v1-core
   */
  defaultMode?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumesource-v1-core
   */
  defaultUser?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#downwardapivolumesource-v1-core
   */
  items?: Array<DownwardAPIVolumeFile>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#emptydirvolumesource-v1-core
 */
export interface EmptyDirVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#emptydirvolumesource-v1-core
   */
  medium?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#emptydirvolumesource-v1-core
   */
  mode?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#emptydirvolumesource-v1-core
   */
  sizeLimit?: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoint-v1-discovery-k8s-io
 */
export interface Endpoint {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoint-v1-discovery-k8s-io
   */
  addresses: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoint-v1-discovery-k8s-io
   */
  conditions?: EndpointConditions;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoint-v1-discovery-k8s-io
   */
  deprecatedTopology?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoint-v1-discovery-k8s-io
   */
  hints?: EndpointHints;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoint-v1-discovery-k8s-io
   */
  hostname?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoint-v1-discovery-k8s-io
   */
  nodeName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoint-v1-discovery-k8s-io
   */
  targetRef?: ObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoint-v1-discovery-k8s-io
   */
  zone?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointaddress-v1-core
 */
export interface EndpointAddress {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointaddress-v1-core
   */
  hostname?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointaddress-v1-core
   */
  ip: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointaddress-v1-core
   */
  nodeName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointaddress-v1-core
   */
  targetRef?: ObjectReference;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointconditions-v1-discovery-k8s-io
 */
export interface EndpointConditions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointconditions-v1-discovery-k8s-io
   */
  ready?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointconditions-v1-discovery-k8s-io
   */
  serving?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointconditions-v1-discovery-k8s-io
   */
  terminating?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointhints-v1-discovery-k8s-io
 */
export interface EndpointHints {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointhints-v1-discovery-k8s-io
   */
  forNodes?: Array<ForNode>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointhints-v1-discovery-k8s-io
   */
  forZones?: Array<ForZone>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-core
 */
export interface EndpointPort {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-core
   */
  appProtocol?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-core
   */
  name?: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-core
   */
  port: number;
  /**
   * Optional. One of "SCTP", "TCP", "UDP".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointport-v1-core
   */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/**
 * Kind EndpointSlice of discovery.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointslice-v1-discovery-k8s-io
 */
export interface EndpointSlice {
  /**
   * Required. One of "FQDN", "IPv4", "IPv6".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointslice-v1-discovery-k8s-io
   */
  addressType: 'FQDN' | 'IPv4' | 'IPv6';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointslice-v1-discovery-k8s-io
   */
  apiVersion?: 'discovery.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointslice-v1-discovery-k8s-io
   */
  endpoints?: Array<Endpoint>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointslice-v1-discovery-k8s-io
   */
  kind?: 'EndpointSlice';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointslice-v1-discovery-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointslice-v1-discovery-k8s-io
   */
  ports?: Array<DiscoveryV1EndpointPort>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointsubset-v1-core
 */
export interface EndpointSubset {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointsubset-v1-core
   */
  addresses?: Array<EndpointAddress>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointsubset-v1-core
   */
  notReadyAddresses?: Array<EndpointAddress>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpointsubset-v1-core
   */
  ports?: Array<EndpointPort>;
}

/**
 * Kind Endpoints of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoints-v1-core
 */
export interface Endpoints {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoints-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoints-v1-core
   */
  kind?: 'Endpoints';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoints-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#endpoints-v1-core
   */
  subsets?: Array<EndpointSubset>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envfromsource-v1-core
 */
export interface EnvFromSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envfromsource-v1-core
   */
  configMapRef?: ConfigMapEnvSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envfromsource-v1-core
   */
  prefix?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envfromsource-v1-core
   */
  secretRef?: SecretEnvSource;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvar-v1-core
 */
export interface EnvVar {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvar-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvar-v1-core
   */
  value?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvar-v1-core
   */
  valueFrom?: EnvVarSource;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvarsource-v1-core
 */
export interface EnvVarSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvarsource-v1-core
   */
  configMapKeyRef?: ConfigMapKeySelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvarsource-v1-core
   */
  fieldRef?: ObjectFieldSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvarsource-v1-core
   */
  fileKeyRef?: FileKeySelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvarsource-v1-core
   */
  resourceFieldRef?: ResourceFieldSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvarsource-v1-core
   */
  secretKeyRef?: SecretKeySelector;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
 */
export interface EphemeralContainer {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  args?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  command?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  env?: Array<EnvVar>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  envFrom?: Array<EnvFromSource>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  image?: string;
  /**
   * Optional. One of "Always", "IfNotPresent", "Never".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  lifecycle?: Lifecycle;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  livenessProbe?: Probe;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  ports?: Array<ContainerPort>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  readinessProbe?: Probe;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  resizePolicy?: Array<ContainerResizePolicy>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  resources?: ResourceRequirements;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  restartPolicy?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  restartPolicyRules?: Array<ContainerRestartRule>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  securityContext?: SecurityContext;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  startupProbe?: Probe;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  stdin?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  stdinOnce?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  targetContainerName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  terminationMessagePath?: string;
  /**
   * Optional. One of "FallbackToLogsOnError", "File".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  tty?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  volumeDevices?: Array<VolumeDevice>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  volumeMounts?: Array<VolumeMount>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralcontainer-v1-core
   */
  workingDir?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralvolumesource-v1-core
 */
export interface EphemeralVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ephemeralvolumesource-v1-core
   */
  volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

/**
 * Kind Event of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
 */
export interface Event {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  action?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  count?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  eventTime?: MicroTime;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  firstTimestamp?: Time;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  involvedObject: ObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  kind?: 'Event';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  lastTimestamp?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  message?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  metadata: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  reason?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  related?: ObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  reportingComponent?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  reportingInstance?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  series?: EventSeries;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  source?: EventSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-core
   */
  type?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eventseries-v1-core
 */
export interface EventSeries {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eventseries-v1-core
   */
  count?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eventseries-v1-core
   */
  lastObservedTime?: MicroTime;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eventsource-v1-core
 */
export interface EventSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eventsource-v1-core
   */
  component?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eventsource-v1-core
   */
  host?: string;
}

/**
 * Kind Event of events.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
 */
export interface EventsV1Event {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  action?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  apiVersion?: 'events.k8s.io/v1';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  deprecatedCount?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  deprecatedFirstTimestamp?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  deprecatedLastTimestamp?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  deprecatedSource?: EventSource;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  eventTime: MicroTime;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  kind?: 'Event';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  note?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  reason?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  regarding?: ObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  related?: ObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  reportingController?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  reportingInstance?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  series?: EventsV1EventSeries;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#event-v1-events-k8s-io
   */
  type?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eventseries-v1-events-k8s-io
 */
export interface EventsV1EventSeries {
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eventseries-v1-events-k8s-io
   */
  count: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eventseries-v1-events-k8s-io
   */
  lastObservedTime: MicroTime;
}

/**
 * Kind Eviction of policy/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eviction-v1-policy
 */
export interface Eviction {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eviction-v1-policy
   */
  apiVersion?: 'policy/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eviction-v1-policy
   */
  deleteOptions?: DeleteOptions;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eviction-v1-policy
   */
  kind?: 'Eviction';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#eviction-v1-policy
   */
  metadata?: ObjectMeta;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#evictionresponder-v1-core
 */
export interface EvictionResponder {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#evictionresponder-v1-core
   */
  name: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#evictionresponder-v1-core
   */
  priority: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exactdevicerequest-v1-resource-k8s-io
 */
export interface ExactDeviceRequest {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exactdevicerequest-v1-resource-k8s-io
   */
  adminAccess?: boolean;
  /**
   * Optional. One of "All", "ExactCount".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exactdevicerequest-v1-resource-k8s-io
   */
  allocationMode?: 'All' | 'ExactCount';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exactdevicerequest-v1-resource-k8s-io
   */
  capacity?: CapacityRequirements;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exactdevicerequest-v1-resource-k8s-io
   */
  count?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exactdevicerequest-v1-resource-k8s-io
   */
  derivedAttributes?: Array<DeviceDerivedAttribute>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exactdevicerequest-v1-resource-k8s-io
   */
  deviceClassName: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exactdevicerequest-v1-resource-k8s-io
   */
  selectors?: Array<DeviceSelector>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exactdevicerequest-v1-resource-k8s-io
   */
  tolerations?: Array<DeviceToleration>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#execaction-v1-core
 */
export interface ExecAction {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#execaction-v1-core
   */
  command?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exemptprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
 */
export interface ExemptPriorityLevelConfiguration {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exemptprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  lendablePercent?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#exemptprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  nominalConcurrencyShares?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#expressionwarning-v1-admissionregistration-k8s-io
 */
export interface ExpressionWarning {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#expressionwarning-v1-admissionregistration-k8s-io
   */
  fieldRef: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#expressionwarning-v1-admissionregistration-k8s-io
   */
  warning: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#externaldocumentation-v1-apiextensions-k8s-io
 */
export interface ExternalDocumentation {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#externaldocumentation-v1-apiextensions-k8s-io
   */
  description?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#externaldocumentation-v1-apiextensions-k8s-io
   */
  url?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#externalmetricsource-v2-autoscaling
 */
export interface ExternalMetricSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#externalmetricsource-v2-autoscaling
   */
  metric: MetricIdentifier;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#externalmetricsource-v2-autoscaling
   */
  target: MetricTarget;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#externalmetricstatus-v2-autoscaling
 */
export interface ExternalMetricStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#externalmetricstatus-v2-autoscaling
   */
  current: MetricValueStatus;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#externalmetricstatus-v2-autoscaling
   */
  metric: MetricIdentifier;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fcvolumesource-v1-core
 */
export interface FCVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fcvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fcvolumesource-v1-core
   */
  lun?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fcvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fcvolumesource-v1-core
   */
  targetWWNs?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fcvolumesource-v1-core
   */
  wwids?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fieldselectorattributes-v1-authorization-k8s-io
 */
export interface FieldSelectorAttributes {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fieldselectorattributes-v1-authorization-k8s-io
   */
  rawSelector?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fieldselectorattributes-v1-authorization-k8s-io
   */
  requirements?: Array<FieldSelectorRequirement>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fieldselectorrequirement-v1-meta
 */
export interface FieldSelectorRequirement {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fieldselectorrequirement-v1-meta
   */
  key: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fieldselectorrequirement-v1-meta
   */
  operator: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fieldselectorrequirement-v1-meta
   */
  values?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fieldsv1-v1-meta
 */
export type FieldsV1 = { [key: string]: unknown };

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#filekeyselector-v1-core
 */
export interface FileKeySelector {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#filekeyselector-v1-core
   */
  key: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#filekeyselector-v1-core
   */
  optional?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#filekeyselector-v1-core
   */
  path: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#filekeyselector-v1-core
   */
  volumeName: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexpersistentvolumesource-v1-core
 */
export interface FlexPersistentVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexpersistentvolumesource-v1-core
   */
  driver: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexpersistentvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexpersistentvolumesource-v1-core
   */
  options?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexpersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexpersistentvolumesource-v1-core
   */
  secretRef?: SecretReference;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexvolumesource-v1-core
 */
export interface FlexVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexvolumesource-v1-core
   */
  driver: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexvolumesource-v1-core
   */
  options?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flexvolumesource-v1-core
   */
  secretRef?: LocalObjectReference;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flockervolumesource-v1-core
 */
export interface FlockerVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flockervolumesource-v1-core
   */
  datasetName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flockervolumesource-v1-core
   */
  datasetUUID?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowdistinguishermethod-v1-flowcontrol-apiserver-k8s-io
 */
export interface FlowDistinguisherMethod {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowdistinguishermethod-v1-flowcontrol-apiserver-k8s-io
   */
  type: string;
}

/**
 * Kind FlowSchema of flowcontrol.apiserver.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschema-v1-flowcontrol-apiserver-k8s-io
 */
export interface FlowSchema {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschema-v1-flowcontrol-apiserver-k8s-io
   */
  apiVersion?: 'flowcontrol.apiserver.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschema-v1-flowcontrol-apiserver-k8s-io
   */
  kind?: 'FlowSchema';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschema-v1-flowcontrol-apiserver-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschema-v1-flowcontrol-apiserver-k8s-io
   */
  spec: FlowSchemaSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschema-v1-flowcontrol-apiserver-k8s-io
   */
  status?: FlowSchemaStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemacondition-v1-flowcontrol-apiserver-k8s-io
 */
export interface FlowSchemaCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemacondition-v1-flowcontrol-apiserver-k8s-io
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemacondition-v1-flowcontrol-apiserver-k8s-io
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemacondition-v1-flowcontrol-apiserver-k8s-io
   */
  reason?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemacondition-v1-flowcontrol-apiserver-k8s-io
   */
  status?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemacondition-v1-flowcontrol-apiserver-k8s-io
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemaspec-v1-flowcontrol-apiserver-k8s-io
 */
export interface FlowSchemaSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemaspec-v1-flowcontrol-apiserver-k8s-io
   */
  distinguisherMethod?: FlowDistinguisherMethod;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemaspec-v1-flowcontrol-apiserver-k8s-io
   */
  matchingPrecedence?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemaspec-v1-flowcontrol-apiserver-k8s-io
   */
  priorityLevelConfiguration: PriorityLevelConfigurationReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemaspec-v1-flowcontrol-apiserver-k8s-io
   */
  rules?: Array<PolicyRulesWithSubjects>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemastatus-v1-flowcontrol-apiserver-k8s-io
 */
export interface FlowSchemaStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#flowschemastatus-v1-flowcontrol-apiserver-k8s-io
   */
  conditions?: Array<FlowSchemaCondition>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-flowcontrol-apiserver-k8s-io
 */
export interface FlowcontrolV1Subject {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-flowcontrol-apiserver-k8s-io
   */
  group?: GroupSubject;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-flowcontrol-apiserver-k8s-io
   */
  kind: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-flowcontrol-apiserver-k8s-io
   */
  serviceAccount?: ServiceAccountSubject;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-flowcontrol-apiserver-k8s-io
   */
  user?: UserSubject;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fornode-v1-discovery-k8s-io
 */
export interface ForNode {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#fornode-v1-discovery-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#forzone-v1-discovery-k8s-io
 */
export interface ForZone {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#forzone-v1-discovery-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#gcepersistentdiskvolumesource-v1-core
 */
export interface GCEPersistentDiskVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#gcepersistentdiskvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#gcepersistentdiskvolumesource-v1-core
   */
  partition?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#gcepersistentdiskvolumesource-v1-core
   */
  pdName: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#gcepersistentdiskvolumesource-v1-core
   */
  readOnly?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#grpcaction-v1-core
 */
export interface GRPCAction {
  /**
   * Optional. One of "Plaintext", "TLS".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#grpcaction-v1-core
   */
  mode?: 'Plaintext' | 'TLS';
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#grpcaction-v1-core
   */
  port: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#grpcaction-v1-core
   */
  service?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#gitrepovolumesource-v1-core
 */
export interface GitRepoVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#gitrepovolumesource-v1-core
   */
  directory?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#gitrepovolumesource-v1-core
   */
  repository: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#gitrepovolumesource-v1-core
   */
  revision?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#glusterfspersistentvolumesource-v1-core
 */
export interface GlusterfsPersistentVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#glusterfspersistentvolumesource-v1-core
   */
  endpoints: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#glusterfspersistentvolumesource-v1-core
   */
  endpointsNamespace?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#glusterfspersistentvolumesource-v1-core
   */
  path: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#glusterfspersistentvolumesource-v1-core
   */
  readOnly?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#glusterfsvolumesource-v1-core
 */
export interface GlusterfsVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#glusterfsvolumesource-v1-core
   */
  endpoints: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#glusterfsvolumesource-v1-core
   */
  path: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#glusterfsvolumesource-v1-core
   */
  readOnly?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#groupresource-v1-meta
 */
export interface GroupResource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#groupresource-v1-meta
   */
  group: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#groupresource-v1-meta
   */
  resource: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#groupsubject-v1-flowcontrol-apiserver-k8s-io
 */
export interface GroupSubject {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#groupsubject-v1-flowcontrol-apiserver-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hpascalingpolicy-v2-autoscaling
 */
export interface HPAScalingPolicy {
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hpascalingpolicy-v2-autoscaling
   */
  periodSeconds: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hpascalingpolicy-v2-autoscaling
   */
  type: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hpascalingpolicy-v2-autoscaling
   */
  value: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hpascalingrules-v2-autoscaling
 */
export interface HPAScalingRules {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hpascalingrules-v2-autoscaling
   */
  policies?: Array<HPAScalingPolicy>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hpascalingrules-v2-autoscaling
   */
  selectPolicy?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hpascalingrules-v2-autoscaling
   */
  stabilizationWindowSeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hpascalingrules-v2-autoscaling
   */
  tolerance?: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpgetaction-v1-core
 */
export interface HTTPGetAction {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpgetaction-v1-core
   */
  host?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpgetaction-v1-core
   */
  httpHeaders?: Array<HTTPHeader>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpgetaction-v1-core
   */
  path?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpgetaction-v1-core
   */
  port: IntOrString;
  /**
   * Optional. One of "HTTP1", "HTTP2".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpgetaction-v1-core
   */
  protocol?: 'HTTP1' | 'HTTP2';
  /**
   * Optional. One of "HTTP", "HTTPS".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpgetaction-v1-core
   */
  scheme?: 'HTTP' | 'HTTPS';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpheader-v1-core
 */
export interface HTTPHeader {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpheader-v1-core
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpheader-v1-core
   */
  value: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpingresspath-v1-networking-k8s-io
 */
export interface HTTPIngressPath {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpingresspath-v1-networking-k8s-io
   */
  backend: IngressBackend;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpingresspath-v1-networking-k8s-io
   */
  path?: string;
  /**
   * Required. One of "Exact", "ImplementationSpecific", "Prefix".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpingresspath-v1-networking-k8s-io
   */
  pathType: 'Exact' | 'ImplementationSpecific' | 'Prefix';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpingressrulevalue-v1-networking-k8s-io
 */
export interface HTTPIngressRuleValue {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#httpingressrulevalue-v1-networking-k8s-io
   */
  paths: Array<HTTPIngressPath>;
}

/**
 * Kind HorizontalPodAutoscaler of autoscaling/v2.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v2-autoscaling
 */
export interface HorizontalPodAutoscaler {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v2-autoscaling
   */
  apiVersion?: 'autoscaling/v2';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v2-autoscaling
   */
  kind?: 'HorizontalPodAutoscaler';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v2-autoscaling
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v2-autoscaling
   */
  spec: HorizontalPodAutoscalerSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscaler-v2-autoscaling
   */
  status?: HorizontalPodAutoscalerStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerbehavior-v2-autoscaling
 */
export interface HorizontalPodAutoscalerBehavior {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerbehavior-v2-autoscaling
   */
  scaleDown?: HPAScalingRules;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerbehavior-v2-autoscaling
   */
  scaleUp?: HPAScalingRules;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalercondition-v2-autoscaling
 */
export interface HorizontalPodAutoscalerCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalercondition-v2-autoscaling
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalercondition-v2-autoscaling
   */
  message?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalercondition-v2-autoscaling
   */
  observedGeneration?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalercondition-v2-autoscaling
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalercondition-v2-autoscaling
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalercondition-v2-autoscaling
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v2-autoscaling
 */
export interface HorizontalPodAutoscalerSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v2-autoscaling
   */
  behavior?: HorizontalPodAutoscalerBehavior;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v2-autoscaling
   */
  maxReplicas: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v2-autoscaling
   */
  metrics?: Array<MetricSpec>;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v2-autoscaling
   */
  minReplicas?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerspec-v2-autoscaling
   */
  scaleTargetRef: CrossVersionObjectReference;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v2-autoscaling
 */
export interface HorizontalPodAutoscalerStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  conditions?: Array<HorizontalPodAutoscalerCondition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  currentMetrics?: Array<MetricStatus>;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  currentReplicas?: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  desiredReplicas: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  lastScaleTime?: Time;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  observedGeneration?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hostalias-v1-core
 */
export interface HostAlias {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hostalias-v1-core
   */
  hostnames?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hostalias-v1-core
   */
  ip: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hostip-v1-core
 */
export interface HostIP {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hostip-v1-core
   */
  ip: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hostpathvolumesource-v1-core
 */
export interface HostPathVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hostpathvolumesource-v1-core
   */
  path: string;
  /**
   * Optional. One of "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#hostpathvolumesource-v1-core
   */
  type?: '' | 'BlockDevice' | 'CharDevice' | 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket';
}

/**
 * Kind IPAddress of networking.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipaddress-v1-networking-k8s-io
 */
export interface IPAddress {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipaddress-v1-networking-k8s-io
   */
  apiVersion?: 'networking.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipaddress-v1-networking-k8s-io
   */
  kind?: 'IPAddress';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipaddress-v1-networking-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipaddress-v1-networking-k8s-io
   */
  spec: IPAddressSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipaddressspec-v1-networking-k8s-io
 */
export interface IPAddressSpec {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipaddressspec-v1-networking-k8s-io
   */
  parentRef: ParentReference;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipblock-v1-networking-k8s-io
 */
export interface IPBlock {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipblock-v1-networking-k8s-io
   */
  cidr: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ipblock-v1-networking-k8s-io
   */
  except?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
 */
export interface ISCSIPersistentVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  chapAuthDiscovery?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  chapAuthSession?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  initiatorName?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  iqn: string;
  /**
   * Optional. Default: "default".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  iscsiInterface?: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  lun: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  portals?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  secretRef?: SecretReference;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsipersistentvolumesource-v1-core
   */
  targetPortal: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
 */
export interface ISCSIVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  chapAuthDiscovery?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  chapAuthSession?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  initiatorName?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  iqn: string;
  /**
   * Optional. Default: "default".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  iscsiInterface?: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  lun: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  portals?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  secretRef?: LocalObjectReference;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#iscsivolumesource-v1-core
   */
  targetPortal: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#imagevolumesource-v1-core
 */
export interface ImageVolumeSource {
  /**
   * Optional. One of "Always", "IfNotPresent", "Never".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#imagevolumesource-v1-core
   */
  pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#imagevolumesource-v1-core
   */
  reference?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#imagevolumestatus-v1-core
 */
export interface ImageVolumeStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#imagevolumestatus-v1-core
   */
  imageRef: string;
}

/**
 * Kind Ingress of networking.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingress-v1-networking-k8s-io
 */
export interface Ingress {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingress-v1-networking-k8s-io
   */
  apiVersion?: 'networking.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingress-v1-networking-k8s-io
   */
  kind?: 'Ingress';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingress-v1-networking-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingress-v1-networking-k8s-io
   */
  spec?: IngressSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingress-v1-networking-k8s-io
   */
  status?: IngressStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressbackend-v1-networking-k8s-io
 */
export interface IngressBackend {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressbackend-v1-networking-k8s-io
   */
  resource?: TypedLocalObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressbackend-v1-networking-k8s-io
   */
  service?: IngressServiceBackend;
}

/**
 * Kind IngressClass of networking.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclass-v1-networking-k8s-io
 */
export interface IngressClass {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclass-v1-networking-k8s-io
   */
  apiVersion?: 'networking.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclass-v1-networking-k8s-io
   */
  kind?: 'IngressClass';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclass-v1-networking-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclass-v1-networking-k8s-io
   */
  spec?: IngressClassSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclassparametersreference-v1-networking-k8s-io
 */
export interface IngressClassParametersReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclassparametersreference-v1-networking-k8s-io
   */
  apiGroup?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclassparametersreference-v1-networking-k8s-io
   */
  kind: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclassparametersreference-v1-networking-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclassparametersreference-v1-networking-k8s-io
   */
  namespace?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclassparametersreference-v1-networking-k8s-io
   */
  scope?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclassspec-v1-networking-k8s-io
 */
export interface IngressClassSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclassspec-v1-networking-k8s-io
   */
  controller?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressclassspec-v1-networking-k8s-io
   */
  parameters?: IngressClassParametersReference;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressloadbalanceringress-v1-networking-k8s-io
 */
export interface IngressLoadBalancerIngress {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressloadbalanceringress-v1-networking-k8s-io
   */
  hostname?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressloadbalanceringress-v1-networking-k8s-io
   */
  ip?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressloadbalanceringress-v1-networking-k8s-io
   */
  ports?: Array<IngressPortStatus>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressloadbalancerstatus-v1-networking-k8s-io
 */
export interface IngressLoadBalancerStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressloadbalancerstatus-v1-networking-k8s-io
   */
  ingress?: Array<IngressLoadBalancerIngress>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressportstatus-v1-networking-k8s-io
 */
export interface IngressPortStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressportstatus-v1-networking-k8s-io
   */
  error?: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressportstatus-v1-networking-k8s-io
   */
  port: number;
  /**
   * Required. One of "SCTP", "TCP", "UDP".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressportstatus-v1-networking-k8s-io
   */
  protocol: 'SCTP' | 'TCP' | 'UDP';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressrule-v1-networking-k8s-io
 */
export interface IngressRule {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressrule-v1-networking-k8s-io
   */
  host?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressrule-v1-networking-k8s-io
   */
  http?: HTTPIngressRuleValue;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressservicebackend-v1-networking-k8s-io
 */
export interface IngressServiceBackend {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressservicebackend-v1-networking-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressservicebackend-v1-networking-k8s-io
   */
  port?: ServiceBackendPort;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressspec-v1-networking-k8s-io
 */
export interface IngressSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressspec-v1-networking-k8s-io
   */
  defaultBackend?: IngressBackend;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressspec-v1-networking-k8s-io
   */
  ingressClassName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressspec-v1-networking-k8s-io
   */
  rules?: Array<IngressRule>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressspec-v1-networking-k8s-io
   */
  tls?: Array<IngressTLS>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressstatus-v1-networking-k8s-io
 */
export interface IngressStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingressstatus-v1-networking-k8s-io
   */
  loadBalancer?: IngressLoadBalancerStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingresstls-v1-networking-k8s-io
 */
export interface IngressTLS {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingresstls-v1-networking-k8s-io
   */
  hosts?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ingresstls-v1-networking-k8s-io
   */
  secretName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#intorstring-intstr-util
 */
export type IntOrString = string | number;

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#json-v1-apiextensions-k8s-io
 */
export type JSON = unknown;

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonpatch-v1-admissionregistration-k8s-io
 */
export interface JSONPatch {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonpatch-v1-admissionregistration-k8s-io
   */
  expression?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
 */
export interface JSONSchemaProps {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  $ref?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  $schema?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  additionalItems?: JSONSchemaPropsOrBool;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  additionalProperties?: JSONSchemaPropsOrBool;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  allOf?: Array<JSONSchemaProps>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  anyOf?: Array<JSONSchemaProps>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  default?: JSON;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  definitions?: { [key: string]: JSONSchemaProps };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  dependencies?: { [key: string]: JSONSchemaPropsOrStringArray };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  description?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  enum?: Array<JSON>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  example?: JSON;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  exclusiveMaximum?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  exclusiveMinimum?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  externalDocs?: ExternalDocumentation;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  format?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  id?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  items?: JSONSchemaPropsOrArray;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  maxItems?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  maxLength?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  maxProperties?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  maximum?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  minItems?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  minLength?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  minProperties?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  minimum?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  multipleOf?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  not?: JSONSchemaProps;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  nullable?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  oneOf?: Array<JSONSchemaProps>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  pattern?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  patternProperties?: { [key: string]: JSONSchemaProps };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  properties?: { [key: string]: JSONSchemaProps };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  required?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  title?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  type?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  uniqueItems?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  'x-kubernetes-embedded-resource'?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  'x-kubernetes-int-or-string'?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  'x-kubernetes-list-map-keys'?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  'x-kubernetes-list-type'?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  'x-kubernetes-map-type'?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  'x-kubernetes-preserve-unknown-fields'?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemaprops-v1-apiextensions-k8s-io
   */
  'x-kubernetes-validations'?: Array<ValidationRule>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemapropsorarray-v1-apiextensions-k8s-io
 */
export type JSONSchemaPropsOrArray = JSONSchemaProps | JSONSchemaProps[];

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemapropsorbool-v1-apiextensions-k8s-io
 */
export type JSONSchemaPropsOrBool = JSONSchemaProps | boolean;

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jsonschemapropsorstringarray-v1-apiextensions-k8s-io
 */
export type JSONSchemaPropsOrStringArray = JSONSchemaProps | string[];

/**
 * Kind Job of batch/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#job-v1-batch
 */
export interface Job {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#job-v1-batch
   */
  apiVersion?: 'batch/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#job-v1-batch
   */
  kind?: 'Job';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#job-v1-batch
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#job-v1-batch
   */
  spec?: JobSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#job-v1-batch
   */
  status?: JobStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobcondition-v1-batch
 */
export interface JobCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobcondition-v1-batch
   */
  lastProbeTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobcondition-v1-batch
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobcondition-v1-batch
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobcondition-v1-batch
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobcondition-v1-batch
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobcondition-v1-batch
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobschedulingconfiguration-v1-batch
 */
export interface JobSchedulingConfiguration {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobschedulingconfiguration-v1-batch
   */
  disruptionMode?: WorkloadPodGroupDisruptionMode;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobschedulingconfiguration-v1-batch
   */
  resourceClaims?: Array<WorkloadPodGroupResourceClaim>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobschedulingconfiguration-v1-batch
   */
  schedulingConstraints?: WorkloadPodGroupSchedulingConstraints;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobschedulingconfiguration-v1-batch
   */
  schedulingPolicy?: WorkloadPodGroupSchedulingPolicy;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
 */
export interface JobSpec {
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  activeDeadlineSeconds?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  backoffLimit?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  backoffLimitPerIndex?: number;
  /**
   * Optional. One of "Indexed", "NonIndexed".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  completionMode?: 'Indexed' | 'NonIndexed';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  completions?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  managedBy?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  manualSelector?: boolean;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  maxFailedIndexes?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  parallelism?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  podFailurePolicy?: PodFailurePolicy;
  /**
   * Optional. One of "Failed", "TerminatingOrFailed".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  podReplacementPolicy?: 'Failed' | 'TerminatingOrFailed';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  scheduling?: JobSchedulingConfiguration;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  selector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  successPolicy?: SuccessPolicy;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  suspend?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  template: PodTemplateSpec;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobspec-v1-batch
   */
  ttlSecondsAfterFinished?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
 */
export interface JobStatus {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  active?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  completedIndexes?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  completionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  conditions?: Array<JobCondition>;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  failed?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  failedIndexes?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  ready?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  startTime?: Time;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  succeeded?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  terminating?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobstatus-v1-batch
   */
  uncountedTerminatedPods?: UncountedTerminatedPods;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobtemplatespec-v1-batch
 */
export interface JobTemplateSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobtemplatespec-v1-batch
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#jobtemplatespec-v1-batch
   */
  spec?: JobSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#keytopath-v1-core
 */
export interface KeyToPath {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#keytopath-v1-core
   */
  key: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#keytopath-v1-core
   */
  mode?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#keytopath-v1-core
   */
  path: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#keytopath-v1-core
   */
  user?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselector-v1-meta
 */
export interface LabelSelector {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselector-v1-meta
   */
  matchExpressions?: Array<LabelSelectorRequirement>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselector-v1-meta
   */
  matchLabels?: { [key: string]: string };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselectorattributes-v1-authorization-k8s-io
 */
export interface LabelSelectorAttributes {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselectorattributes-v1-authorization-k8s-io
   */
  rawSelector?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselectorattributes-v1-authorization-k8s-io
   */
  requirements?: Array<LabelSelectorRequirement>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselectorrequirement-v1-meta
 */
export interface LabelSelectorRequirement {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselectorrequirement-v1-meta
   */
  key: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselectorrequirement-v1-meta
   */
  operator: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#labelselectorrequirement-v1-meta
   */
  values?: Array<string>;
}

/**
 * Kind Lease of coordination.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lease-v1-coordination-k8s-io
 */
export interface Lease {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lease-v1-coordination-k8s-io
   */
  apiVersion?: 'coordination.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lease-v1-coordination-k8s-io
   */
  kind?: 'Lease';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lease-v1-coordination-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lease-v1-coordination-k8s-io
   */
  spec?: LeaseSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#leasespec-v1-coordination-k8s-io
 */
export interface LeaseSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#leasespec-v1-coordination-k8s-io
   */
  acquireTime?: MicroTime;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#leasespec-v1-coordination-k8s-io
   */
  holderIdentity?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#leasespec-v1-coordination-k8s-io
   */
  leaseDurationSeconds?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#leasespec-v1-coordination-k8s-io
   */
  leaseTransitions?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#leasespec-v1-coordination-k8s-io
   */
  preferredHolder?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#leasespec-v1-coordination-k8s-io
   */
  renewTime?: MicroTime;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#leasespec-v1-coordination-k8s-io
   */
  strategy?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lifecycle-v1-core
 */
export interface Lifecycle {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lifecycle-v1-core
   */
  postStart?: LifecycleHandler;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lifecycle-v1-core
   */
  preStop?: LifecycleHandler;
  /**
   * Optional. One of "SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR", "SIGQUIT", "SIGRTMAX", "SIGRTMAX-1", "SIGRTMAX-10", "SIGRTMAX-11", "SIGRTMAX-12", "SIGRTMAX-13", "SIGRTMAX-14", "SIGRTMAX-2", "SIGRTMAX-3", "SIGRTMAX-4", "SIGRTMAX-5", "SIGRTMAX-6", "SIGRTMAX-7", "SIGRTMAX-8", "SIGRTMAX-9", "SIGRTMIN", "SIGRTMIN+1", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14", "SIGRTMIN+15", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6", "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS", "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lifecycle-v1-core
   */
  stopSignal?:
    | 'SIGABRT'
    | 'SIGALRM'
    | 'SIGBUS'
    | 'SIGCHLD'
    | 'SIGCLD'
    | 'SIGCONT'
    | 'SIGFPE'
    | 'SIGHUP'
    | 'SIGILL'
    | 'SIGINT'
    | 'SIGIO'
    | 'SIGIOT'
    | 'SIGKILL'
    | 'SIGPIPE'
    | 'SIGPOLL'
    | 'SIGPROF'
    | 'SIGPWR'
    | 'SIGQUIT'
    | 'SIGRTMAX'
    | 'SIGRTMAX-1'
    | 'SIGRTMAX-10'
    | 'SIGRTMAX-11'
    | 'SIGRTMAX-12'
    | 'SIGRTMAX-13'
    | 'SIGRTMAX-14'
    | 'SIGRTMAX-2'
    | 'SIGRTMAX-3'
    | 'SIGRTMAX-4'
    | 'SIGRTMAX-5'
    | 'SIGRTMAX-6'
    | 'SIGRTMAX-7'
    | 'SIGRTMAX-8'
    | 'SIGRTMAX-9'
    | 'SIGRTMIN'
    | 'SIGRTMIN+1'
    | 'SIGRTMIN+10'
    | 'SIGRTMIN+11'
    | 'SIGRTMIN+12'
    | 'SIGRTMIN+13'
    | 'SIGRTMIN+14'
    | 'SIGRTMIN+15'
    | 'SIGRTMIN+2'
    | 'SIGRTMIN+3'
    | 'SIGRTMIN+4'
    | 'SIGRTMIN+5'
    | 'SIGRTMIN+6'
    | 'SIGRTMIN+7'
    | 'SIGRTMIN+8'
    | 'SIGRTMIN+9'
    | 'SIGSEGV'
    | 'SIGSTKFLT'
    | 'SIGSTOP'
    | 'SIGSYS'
    | 'SIGTERM'
    | 'SIGTRAP'
    | 'SIGTSTP'
    | 'SIGTTIN'
    | 'SIGTTOU'
    | 'SIGURG'
    | 'SIGUSR1'
    | 'SIGUSR2'
    | 'SIGVTALRM'
    | 'SIGWINCH'
    | 'SIGXCPU'
    | 'SIGXFSZ';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lifecyclehandler-v1-core
 */
export interface LifecycleHandler {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lifecyclehandler-v1-core
   */
  exec?: ExecAction;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lifecyclehandler-v1-core
   */
  httpGet?: HTTPGetAction;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lifecyclehandler-v1-core
   */
  sleep?: SleepAction;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#lifecyclehandler-v1-core
   */
  tcpSocket?: TCPSocketAction;
}

/**
 * Kind LimitRange of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrange-v1-core
 */
export interface LimitRange {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrange-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrange-v1-core
   */
  kind?: 'LimitRange';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrange-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrange-v1-core
   */
  spec?: LimitRangeSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrangeitem-v1-core
 */
export interface LimitRangeItem {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrangeitem-v1-core
   */
  default?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrangeitem-v1-core
   */
  defaultRequest?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrangeitem-v1-core
   */
  max?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrangeitem-v1-core
   */
  maxLimitRequestRatio?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrangeitem-v1-core
   */
  min?: { [key: string]: Quantity };
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrangeitem-v1-core
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrangespec-v1-core
 */
export interface LimitRangeSpec {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitrangespec-v1-core
   */
  limits: Array<LimitRangeItem>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitresponse-v1-flowcontrol-apiserver-k8s-io
 */
export interface LimitResponse {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitresponse-v1-flowcontrol-apiserver-k8s-io
   */
  queuing?: QueuingConfiguration;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitresponse-v1-flowcontrol-apiserver-k8s-io
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitedprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
 */
export interface LimitedPriorityLevelConfiguration {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitedprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  borrowingLimitPercent?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitedprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  lendablePercent?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitedprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  limitResponse: LimitResponse;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#limitedprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  nominalConcurrencyShares?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#linuxcontaineruser-v1-core
 */
export interface LinuxContainerUser {
  /**
   * Required. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#linuxcontaineruser-v1-core
   */
  gid: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#linuxcontaineruser-v1-core
   */
  supplementalGroups?: Array<number>;
  /**
   * Required. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#linuxcontaineruser-v1-core
   */
  uid: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#loadbalanceringress-v1-core
 */
export interface LoadBalancerIngress {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#loadbalanceringress-v1-core
   */
  hostname?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#loadbalanceringress-v1-core
   */
  ip?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#loadbalanceringress-v1-core
   */
  ipMode?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#loadbalanceringress-v1-core
   */
  ports?: Array<PortStatus>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#loadbalancerstatus-v1-core
 */
export interface LoadBalancerStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#loadbalancerstatus-v1-core
   */
  ingress?: Array<LoadBalancerIngress>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localobjectreference-v1-core
 */
export interface LocalObjectReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localobjectreference-v1-core
   */
  name?: string;
}

/**
 * Kind LocalSubjectAccessReview of authorization.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localsubjectaccessreview-v1-authorization-k8s-io
 */
export interface LocalSubjectAccessReview {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localsubjectaccessreview-v1-authorization-k8s-io
   */
  apiVersion?: 'authorization.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localsubjectaccessreview-v1-authorization-k8s-io
   */
  kind?: 'LocalSubjectAccessReview';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localsubjectaccessreview-v1-authorization-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localsubjectaccessreview-v1-authorization-k8s-io
   */
  spec: SubjectAccessReviewSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localsubjectaccessreview-v1-authorization-k8s-io
   */
  status?: SubjectAccessReviewStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localvolumesource-v1-core
 */
export interface LocalVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#localvolumesource-v1-core
   */
  path: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#managedfieldsentry-v1-meta
 */
export interface ManagedFieldsEntry {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#managedfieldsentry-v1-meta
   */
  apiVersion?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#managedfieldsentry-v1-meta
   */
  fieldsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#managedfieldsentry-v1-meta
   */
  fieldsV1?: FieldsV1;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#managedfieldsentry-v1-meta
   */
  manager?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#managedfieldsentry-v1-meta
   */
  operation?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#managedfieldsentry-v1-meta
   */
  subresource?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#managedfieldsentry-v1-meta
   */
  time?: Time;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#matchcondition-v1-admissionregistration-k8s-io
 */
export interface MatchCondition {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#matchcondition-v1-admissionregistration-k8s-io
   */
  expression: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#matchcondition-v1-admissionregistration-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#matchresources-v1-admissionregistration-k8s-io
 */
export interface MatchResources {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#matchresources-v1-admissionregistration-k8s-io
   */
  excludeResourceRules?: Array<NamedRuleWithOperations>;
  /**
   * Optional. One of "Equivalent", "Exact".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#matchresources-v1-admissionregistration-k8s-io
   */
  matchPolicy?: 'Equivalent' | 'Exact';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#matchresources-v1-admissionregistration-k8s-io
   */
  namespaceSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#matchresources-v1-admissionregistration-k8s-io
   */
  objectSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#matchresources-v1-admissionregistration-k8s-io
   */
  resourceRules?: Array<NamedRuleWithOperations>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricidentifier-v2-autoscaling
 */
export interface MetricIdentifier {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricidentifier-v2-autoscaling
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricidentifier-v2-autoscaling
   */
  selector?: LabelSelector;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricspec-v2-autoscaling
 */
export interface MetricSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricspec-v2-autoscaling
   */
  containerResource?: ContainerResourceMetricSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricspec-v2-autoscaling
   */
  external?: ExternalMetricSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricspec-v2-autoscaling
   */
  object?: ObjectMetricSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricspec-v2-autoscaling
   */
  pods?: PodsMetricSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricspec-v2-autoscaling
   */
  resource?: ResourceMetricSource;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricspec-v2-autoscaling
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricstatus-v2-autoscaling
 */
export interface MetricStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricstatus-v2-autoscaling
   */
  containerResource?: ContainerResourceMetricStatus;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricstatus-v2-autoscaling
   */
  external?: ExternalMetricStatus;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricstatus-v2-autoscaling
   */
  object?: ObjectMetricStatus;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricstatus-v2-autoscaling
   */
  pods?: PodsMetricStatus;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricstatus-v2-autoscaling
   */
  resource?: ResourceMetricStatus;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricstatus-v2-autoscaling
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metrictarget-v2-autoscaling
 */
export interface MetricTarget {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metrictarget-v2-autoscaling
   */
  averageUtilization?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metrictarget-v2-autoscaling
   */
  averageValue?: Quantity;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metrictarget-v2-autoscaling
   */
  type: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metrictarget-v2-autoscaling
   */
  value?: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricvaluestatus-v2-autoscaling
 */
export interface MetricValueStatus {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricvaluestatus-v2-autoscaling
   */
  averageUtilization?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricvaluestatus-v2-autoscaling
   */
  averageValue?: Quantity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#metricvaluestatus-v2-autoscaling
   */
  value?: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#microtime-v1-meta
 */
export type MicroTime = string;

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#modifyvolumestatus-v1-core
 */
export interface ModifyVolumeStatus {
  /**
   * Required. One of "InProgress", "Infeasible", "Pending".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#modifyvolumestatus-v1-core
   */
  status: 'InProgress' | 'Infeasible' | 'Pending';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#modifyvolumestatus-v1-core
   */
  targetVolumeAttributesClassName?: string;
}

/**
 * Kind MutatingAdmissionPolicy of admissionregistration.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicy-v1-admissionregistration-k8s-io
 */
export interface MutatingAdmissionPolicy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicy-v1-admissionregistration-k8s-io
   */
  apiVersion?: 'admissionregistration.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicy-v1-admissionregistration-k8s-io
   */
  kind?: 'MutatingAdmissionPolicy';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicy-v1-admissionregistration-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicy-v1-admissionregistration-k8s-io
   */
  spec?: MutatingAdmissionPolicySpec;
}

/**
 * Kind MutatingAdmissionPolicyBinding of admissionregistration.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicybinding-v1-admissionregistration-k8s-io
 */
export interface MutatingAdmissionPolicyBinding {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicybinding-v1-admissionregistration-k8s-io
   */
  apiVersion?: 'admissionregistration.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicybinding-v1-admissionregistration-k8s-io
   */
  kind?: 'MutatingAdmissionPolicyBinding';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicybinding-v1-admissionregistration-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicybinding-v1-admissionregistration-k8s-io
   */
  spec?: MutatingAdmissionPolicyBindingSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io
 */
export interface MutatingAdmissionPolicyBindingSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io
   */
  matchResources?: MatchResources;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io
   */
  paramRef?: ParamRef;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io
   */
  policyName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicyspec-v1-admissionregistration-k8s-io
 */
export interface MutatingAdmissionPolicySpec {
  /**
   * Optional. One of "Fail", "Ignore".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  failurePolicy?: 'Fail' | 'Ignore';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  matchConditions?: Array<MatchCondition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  matchConstraints?: MatchResources;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  mutations?: Array<Mutation>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  paramKind?: ParamKind;
  /**
   * Optional. One of "IfNeeded", "Never".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  reinvocationPolicy?: 'IfNeeded' | 'Never';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  variables?: Array<Variable>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
 */
export interface MutatingWebhook {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  admissionReviewVersions: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  clientConfig: AdmissionregistrationV1WebhookClientConfig;
  /**
   * Optional. One of "Fail", "Ignore".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  failurePolicy?: 'Fail' | 'Ignore';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  matchConditions?: Array<MatchCondition>;
  /**
   * Optional. One of "Equivalent", "Exact".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  matchPolicy?: 'Equivalent' | 'Exact';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  namespaceSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  objectSelector?: LabelSelector;
  /**
   * Optional. One of "IfNeeded", "Never".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  reinvocationPolicy?: 'IfNeeded' | 'Never';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  rules?: Array<RuleWithOperations>;
  /**
   * Required. One of "None", "NoneOnDryRun", "Some", "Unknown".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  sideEffects: 'None' | 'NoneOnDryRun' | 'Some' | 'Unknown';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhook-v1-admissionregistration-k8s-io
   */
  timeoutSeconds?: number;
}

/**
 * Kind MutatingWebhookConfiguration of admissionregistration.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhookconfiguration-v1-admissionregistration-k8s-io
 */
export interface MutatingWebhookConfiguration {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhookconfiguration-v1-admissionregistration-k8s-io
   */
  apiVersion?: 'admissionregistration.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhookconfiguration-v1-admissionregistration-k8s-io
   */
  kind?: 'MutatingWebhookConfiguration';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhookconfiguration-v1-admissionregistration-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutatingwebhookconfiguration-v1-admissionregistration-k8s-io
   */
  webhooks?: Array<MutatingWebhook>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutation-v1-admissionregistration-k8s-io
 */
export interface Mutation {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutation-v1-admissionregistration-k8s-io
   */
  applyConfiguration?: ApplyConfiguration;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutation-v1-admissionregistration-k8s-io
   */
  jsonPatch?: JSONPatch;
  /**
   * Required. One of "ApplyConfiguration", "JSONPatch".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#mutation-v1-admissionregistration-k8s-io
   */
  patchType: 'ApplyConfiguration' | 'JSONPatch';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nfsvolumesource-v1-core
 */
export interface NFSVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nfsvolumesource-v1-core
   */
  path: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nfsvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nfsvolumesource-v1-core
   */
  server: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namedrulewithoperations-v1-admissionregistration-k8s-io
 */
export interface NamedRuleWithOperations {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namedrulewithoperations-v1-admissionregistration-k8s-io
   */
  apiGroups?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namedrulewithoperations-v1-admissionregistration-k8s-io
   */
  apiVersions?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namedrulewithoperations-v1-admissionregistration-k8s-io
   */
  operations?: Array<'*' | 'CONNECT' | 'CREATE' | 'DELETE' | 'UPDATE'>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namedrulewithoperations-v1-admissionregistration-k8s-io
   */
  resourceNames?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namedrulewithoperations-v1-admissionregistration-k8s-io
   */
  resources?: Array<string>;
  /**
   * Optional. One of "*", "Cluster", "Namespaced".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namedrulewithoperations-v1-admissionregistration-k8s-io
   */
  scope?: '*' | 'Cluster' | 'Namespaced';
}

/**
 * Kind Namespace of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespace-v1-core
 */
export interface Namespace {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespace-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespace-v1-core
   */
  kind?: 'Namespace';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespace-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespace-v1-core
   */
  spec?: NamespaceSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespace-v1-core
   */
  status?: NamespaceStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacecondition-v1-core
 */
export interface NamespaceCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacecondition-v1-core
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacecondition-v1-core
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacecondition-v1-core
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacecondition-v1-core
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacecondition-v1-core
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacespec-v1-core
 */
export interface NamespaceSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacespec-v1-core
   */
  finalizers?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacestatus-v1-core
 */
export interface NamespaceStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacestatus-v1-core
   */
  conditions?: Array<NamespaceCondition>;
  /**
   * Optional. One of "Active", "Terminating".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#namespacestatus-v1-core
   */
  phase?: 'Active' | 'Terminating';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkdevicedata-v1-resource-k8s-io
 */
export interface NetworkDeviceData {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkdevicedata-v1-resource-k8s-io
   */
  hardwareAddress?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkdevicedata-v1-resource-k8s-io
   */
  interfaceName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkdevicedata-v1-resource-k8s-io
   */
  ips?: Array<string>;
}

/**
 * Kind NetworkPolicy of networking.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicy-v1-networking-k8s-io
 */
export interface NetworkPolicy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicy-v1-networking-k8s-io
   */
  apiVersion?: 'networking.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicy-v1-networking-k8s-io
   */
  kind?: 'NetworkPolicy';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicy-v1-networking-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicy-v1-networking-k8s-io
   */
  spec?: NetworkPolicySpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyegressrule-v1-networking-k8s-io
 */
export interface NetworkPolicyEgressRule {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyegressrule-v1-networking-k8s-io
   */
  ports?: Array<NetworkPolicyPort>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyegressrule-v1-networking-k8s-io
   */
  to?: Array<NetworkPolicyPeer>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyingressrule-v1-networking-k8s-io
 */
export interface NetworkPolicyIngressRule {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyingressrule-v1-networking-k8s-io
   */
  from?: Array<NetworkPolicyPeer>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyingressrule-v1-networking-k8s-io
   */
  ports?: Array<NetworkPolicyPort>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicypeer-v1-networking-k8s-io
 */
export interface NetworkPolicyPeer {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicypeer-v1-networking-k8s-io
   */
  ipBlock?: IPBlock;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicypeer-v1-networking-k8s-io
   */
  namespaceSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicypeer-v1-networking-k8s-io
   */
  podSelector?: LabelSelector;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyport-v1-networking-k8s-io
 */
export interface NetworkPolicyPort {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyport-v1-networking-k8s-io
   */
  endPort?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyport-v1-networking-k8s-io
   */
  port?: IntOrString;
  /**
   * Optional. One of "SCTP", "TCP", "UDP".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyport-v1-networking-k8s-io
   */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyspec-v1-networking-k8s-io
 */
export interface NetworkPolicySpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyspec-v1-networking-k8s-io
   */
  egress?: Array<NetworkPolicyEgressRule>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyspec-v1-networking-k8s-io
   */
  ingress?: Array<NetworkPolicyIngressRule>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyspec-v1-networking-k8s-io
   */
  podSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#networkpolicyspec-v1-networking-k8s-io
   */
  policyTypes?: Array<'Egress' | 'Ingress'>;
}

/**
 * Kind Node of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#node-v1-core
 */
export interface Node {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#node-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#node-v1-core
   */
  kind?: 'Node';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#node-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#node-v1-core
   */
  spec?: NodeSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#node-v1-core
   */
  status?: NodeStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeaddress-v1-core
 */
export interface NodeAddress {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeaddress-v1-core
   */
  address: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeaddress-v1-core
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeaffinity-v1-core
 */
export interface NodeAffinity {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeaffinity-v1-core
   */
  preferredDuringSchedulingIgnoredDuringExecution?: Array<PreferredSchedulingTerm>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeaffinity-v1-core
   */
  requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatablemappedresources-v1-core
 */
export interface NodeAllocatableMappedResources {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatablemappedresources-v1-core
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatablemappedresources-v1-core
   */
  quantity: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatablemapping-v1-resource-k8s-io
 */
export interface NodeAllocatableMapping {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatablemapping-v1-resource-k8s-io
   */
  capacityKey?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatablemapping-v1-resource-k8s-io
   */
  capacityMultiplier?: Quantity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatablemapping-v1-resource-k8s-io
   */
  deviceMultiplier?: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableoverhead-v1-resource-k8s-io
 */
export interface NodeAllocatableOverhead {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableoverhead-v1-resource-k8s-io
   */
  perContainer?: Quantity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableoverhead-v1-resource-k8s-io
   */
  perPod?: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableoverheadresources-v1-core
 */
export interface NodeAllocatableOverheadResources {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableoverheadresources-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableoverheadresources-v1-core
   */
  perContainer?: Quantity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableoverheadresources-v1-core
   */
  perPod?: Quantity;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableresource-v1-resource-k8s-io
 */
export interface NodeAllocatableResource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableresource-v1-resource-k8s-io
   */
  mapping?: NodeAllocatableMapping;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableresource-v1-resource-k8s-io
   */
  overhead?: NodeAllocatableOverhead;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableresourceclaimstatus-v1-core
 */
export interface NodeAllocatableResourceClaimStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableresourceclaimstatus-v1-core
   */
  containers?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableresourceclaimstatus-v1-core
   */
  mapping?: Array<NodeAllocatableMappedResources>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableresourceclaimstatus-v1-core
   */
  overhead?: Array<NodeAllocatableOverheadResources>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeallocatableresourceclaimstatus-v1-core
   */
  resourceClaimName: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodecondition-v1-core
 */
export interface NodeCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodecondition-v1-core
   */
  lastHeartbeatTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodecondition-v1-core
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodecondition-v1-core
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodecondition-v1-core
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodecondition-v1-core
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodecondition-v1-core
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeconfigsource-v1-core
 */
export interface NodeConfigSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeconfigsource-v1-core
   */
  configMap?: ConfigMapNodeConfigSource;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeconfigstatus-v1-core
 */
export interface NodeConfigStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeconfigstatus-v1-core
   */
  active?: NodeConfigSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeconfigstatus-v1-core
   */
  assigned?: NodeConfigSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeconfigstatus-v1-core
   */
  error?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeconfigstatus-v1-core
   */
  lastKnownGood?: NodeConfigSource;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodedaemonendpoints-v1-core
 */
export interface NodeDaemonEndpoints {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodedaemonendpoints-v1-core
   */
  kubeletEndpoint?: DaemonEndpoint;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodefeatures-v1-core
 */
export interface NodeFeatures {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodefeatures-v1-core
   */
  supplementalGroupsPolicy?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodepodpreemptionpolicy-v1-core
 */
export interface NodePodPreemptionPolicy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodepodpreemptionpolicy-v1-core
   */
  disableResizePreemption?: Array<string>;
}

/**
 * Kind NodeProxyOptions of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeproxyoptions-v1-core
 */
export interface NodeProxyOptions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeproxyoptions-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeproxyoptions-v1-core
   */
  kind?: 'NodeProxyOptions';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeproxyoptions-v1-core
   */
  path?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#noderuntimehandler-v1-core
 */
export interface NodeRuntimeHandler {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#noderuntimehandler-v1-core
   */
  features?: NodeRuntimeHandlerFeatures;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#noderuntimehandler-v1-core
   */
  name?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#noderuntimehandlerfeatures-v1-core
 */
export interface NodeRuntimeHandlerFeatures {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#noderuntimehandlerfeatures-v1-core
   */
  recursiveReadOnlyMounts?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#noderuntimehandlerfeatures-v1-core
   */
  userNamespaces?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeselector-v1-core
 */
export interface NodeSelector {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeselector-v1-core
   */
  nodeSelectorTerms: Array<NodeSelectorTerm>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeselectorrequirement-v1-core
 */
export interface NodeSelectorRequirement {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeselectorrequirement-v1-core
   */
  key: string;
  /**
   * Required. One of "DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeselectorrequirement-v1-core
   */
  operator: 'DoesNotExist' | 'Exists' | 'Gt' | 'In' | 'Lt' | 'NotIn';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeselectorrequirement-v1-core
   */
  values?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeselectorterm-v1-core
 */
export interface NodeSelectorTerm {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeselectorterm-v1-core
   */
  matchExpressions?: Array<NodeSelectorRequirement>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeselectorterm-v1-core
   */
  matchFields?: Array<NodeSelectorRequirement>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodespec-v1-core
 */
export interface NodeSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodespec-v1-core
   */
  configSource?: NodeConfigSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodespec-v1-core
   */
  externalID?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodespec-v1-core
   */
  podCIDR?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodespec-v1-core
   */
  podCIDRs?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodespec-v1-core
   */
  podPreemptionPolicy?: NodePodPreemptionPolicy;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodespec-v1-core
   */
  providerID?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodespec-v1-core
   */
  taints?: Array<Taint>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodespec-v1-core
   */
  unschedulable?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
 */
export interface NodeStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  addresses?: Array<NodeAddress>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  allocatable?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  capacity?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  conditions?: Array<NodeCondition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  config?: NodeConfigStatus;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  daemonEndpoints?: NodeDaemonEndpoints;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  declaredFeatures?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  features?: NodeFeatures;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  images?: Array<ContainerImage>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  nodeInfo?: NodeSystemInfo;
  /**
   * Optional. One of "Pending", "Running", "Terminated".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  phase?: 'Pending' | 'Running' | 'Terminated';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  runtimeHandlers?: Array<NodeRuntimeHandler>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  volumesAttached?: Array<AttachedVolume>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodestatus-v1-core
   */
  volumesInUse?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeswapstatus-v1-core
 */
export interface NodeSwapStatus {
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodeswapstatus-v1-core
   */
  capacity?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
 */
export interface NodeSystemInfo {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  architecture: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  bootID: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  containerRuntimeVersion: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  kernelVersion: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  kubeProxyVersion: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  kubeletVersion: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  machineID: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  operatingSystem: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  osImage: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  runningInUserNamespace?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  swap?: NodeSwapStatus;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nodesysteminfo-v1-core
   */
  systemUUID: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nonresourceattributes-v1-authorization-k8s-io
 */
export interface NonResourceAttributes {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nonresourceattributes-v1-authorization-k8s-io
   */
  path?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nonresourceattributes-v1-authorization-k8s-io
   */
  verb?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nonresourcepolicyrule-v1-flowcontrol-apiserver-k8s-io
 */
export interface NonResourcePolicyRule {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nonresourcepolicyrule-v1-flowcontrol-apiserver-k8s-io
   */
  nonResourceURLs: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nonresourcepolicyrule-v1-flowcontrol-apiserver-k8s-io
   */
  verbs: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nonresourcerule-v1-authorization-k8s-io
 */
export interface NonResourceRule {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nonresourcerule-v1-authorization-k8s-io
   */
  nonResourceURLs?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#nonresourcerule-v1-authorization-k8s-io
   */
  verbs: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectfieldselector-v1-core
 */
export interface ObjectFieldSelector {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectfieldselector-v1-core
   */
  apiVersion?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectfieldselector-v1-core
   */
  fieldPath: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
 */
export interface ObjectMeta {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  annotations?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  creationTimestamp?: Time;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  deletionGracePeriodSeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  deletionTimestamp?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  finalizers?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  generateName?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  generation?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  labels?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  managedFields?: Array<ManagedFieldsEntry>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  namespace?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  ownerReferences?: Array<OwnerReference>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  resourceVersion?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  selfLink?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmeta-v1-meta
   */
  uid?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmetricsource-v2-autoscaling
 */
export interface ObjectMetricSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmetricsource-v2-autoscaling
   */
  describedObject: CrossVersionObjectReference;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmetricsource-v2-autoscaling
   */
  metric: MetricIdentifier;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmetricsource-v2-autoscaling
   */
  target: MetricTarget;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmetricstatus-v2-autoscaling
 */
export interface ObjectMetricStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmetricstatus-v2-autoscaling
   */
  current: MetricValueStatus;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmetricstatus-v2-autoscaling
   */
  describedObject: CrossVersionObjectReference;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectmetricstatus-v2-autoscaling
   */
  metric: MetricIdentifier;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectreference-v1-core
 */
export interface ObjectReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectreference-v1-core
   */
  apiVersion?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectreference-v1-core
   */
  fieldPath?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectreference-v1-core
   */
  kind?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectreference-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectreference-v1-core
   */
  namespace?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectreference-v1-core
   */
  resourceVersion?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#objectreference-v1-core
   */
  uid?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#opaquedeviceconfiguration-v1-resource-k8s-io
 */
export interface OpaqueDeviceConfiguration {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#opaquedeviceconfiguration-v1-resource-k8s-io
   */
  driver: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#opaquedeviceconfiguration-v1-resource-k8s-io
   */
  parameters: RawExtension;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#overhead-v1-node-k8s-io
 */
export interface Overhead {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#overhead-v1-node-k8s-io
   */
  podFixed?: { [key: string]: Quantity };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ownerreference-v1-meta
 */
export interface OwnerReference {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ownerreference-v1-meta
   */
  apiVersion: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ownerreference-v1-meta
   */
  blockOwnerDeletion?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ownerreference-v1-meta
   */
  controller?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ownerreference-v1-meta
   */
  kind: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ownerreference-v1-meta
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#ownerreference-v1-meta
   */
  uid: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#paramkind-v1-admissionregistration-k8s-io
 */
export interface ParamKind {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#paramkind-v1-admissionregistration-k8s-io
   */
  apiVersion?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#paramkind-v1-admissionregistration-k8s-io
   */
  kind?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#paramref-v1-admissionregistration-k8s-io
 */
export interface ParamRef {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#paramref-v1-admissionregistration-k8s-io
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#paramref-v1-admissionregistration-k8s-io
   */
  namespace?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#paramref-v1-admissionregistration-k8s-io
   */
  parameterNotFoundAction?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#paramref-v1-admissionregistration-k8s-io
   */
  selector?: LabelSelector;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#parentreference-v1-networking-k8s-io
 */
export interface ParentReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#parentreference-v1-networking-k8s-io
   */
  group?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#parentreference-v1-networking-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#parentreference-v1-networking-k8s-io
   */
  namespace?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#parentreference-v1-networking-k8s-io
   */
  resource: string;
}

/**
 * Kind PersistentVolume of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolume-v1-core
 */
export interface PersistentVolume {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolume-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolume-v1-core
   */
  kind?: 'PersistentVolume';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolume-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolume-v1-core
   */
  spec?: PersistentVolumeSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolume-v1-core
   */
  status?: PersistentVolumeStatus;
}

/**
 * Kind PersistentVolumeClaim of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaim-v1-core
 */
export interface PersistentVolumeClaim {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaim-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaim-v1-core
   */
  kind?: 'PersistentVolumeClaim';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaim-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaim-v1-core
   */
  spec?: PersistentVolumeClaimSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaim-v1-core
   */
  status?: PersistentVolumeClaimStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimcondition-v1-core
 */
export interface PersistentVolumeClaimCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimcondition-v1-core
   */
  lastProbeTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimcondition-v1-core
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimcondition-v1-core
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimcondition-v1-core
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimcondition-v1-core
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimcondition-v1-core
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
 */
export interface PersistentVolumeClaimSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
   */
  accessModes?: Array<'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod'>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
   */
  dataSource?: TypedLocalObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
   */
  dataSourceRef?: TypedObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
   */
  resources?: VolumeResourceRequirements;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
   */
  selector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
   */
  storageClassName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
   */
  volumeAttributesClassName?: string;
  /**
   * Optional. One of "Block", "Filesystem".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
   */
  volumeMode?: 'Block' | 'Filesystem';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimspec-v1-core
   */
  volumeName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
 */
export interface PersistentVolumeClaimStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
   */
  accessModes?: Array<'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod'>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
   */
  allocatedResourceStatuses?: {
    [key: string]:
      | 'ControllerResizeInProgress'
      | 'ControllerResizeInfeasible'
      | 'NodeResizeInProgress'
      | 'NodeResizeInfeasible'
      | 'NodeResizePending';
  };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
   */
  allocatedResources?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
   */
  capacity?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
   */
  conditions?: Array<PersistentVolumeClaimCondition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
   */
  currentVolumeAttributesClassName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
   */
  healthStatus?: VolumeHealthStatus;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
   */
  modifyVolumeStatus?: ModifyVolumeStatus;
  /**
   * Optional. One of "Bound", "Lost", "Pending".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimstatus-v1-core
   */
  phase?: 'Bound' | 'Lost' | 'Pending';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimtemplate-v1-core
 */
export interface PersistentVolumeClaimTemplate {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimtemplate-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimtemplate-v1-core
   */
  spec: PersistentVolumeClaimSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimvolumesource-v1-core
 */
export interface PersistentVolumeClaimVolumeSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimvolumesource-v1-core
   */
  claimName: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumeclaimvolumesource-v1-core
   */
  readOnly?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
 */
export interface PersistentVolumeSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  accessModes?: Array<'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod'>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  azureDisk?: AzureDiskVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  azureFile?: AzureFilePersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  capacity?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  cephfs?: CephFSPersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  cinder?: CinderPersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  claimRef?: ObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  csi?: CSIPersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  fc?: FCVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  flexVolume?: FlexPersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  flocker?: FlockerVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  glusterfs?: GlusterfsPersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  hostPath?: HostPathVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  iscsi?: ISCSIPersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  local?: LocalVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  mountOptions?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  nfs?: NFSVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  nodeAffinity?: VolumeNodeAffinity;
  /**
   * Optional. One of "Delete", "Recycle", "Retain".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  persistentVolumeReclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  portworxVolume?: PortworxVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  quobyte?: QuobyteVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  rbd?: RBDPersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  scaleIO?: ScaleIOPersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  storageClassName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  storageos?: StorageOSPersistentVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  volumeAttributesClassName?: string;
  /**
   * Optional. One of "Block", "Filesystem".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  volumeMode?: 'Block' | 'Filesystem';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumespec-v1-core
   */
  vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumestatus-v1-core
 */
export interface PersistentVolumeStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumestatus-v1-core
   */
  lastPhaseTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumestatus-v1-core
   */
  message?: string;
  /**
   * Optional. One of "Available", "Bound", "Failed", "Pending", "Released".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumestatus-v1-core
   */
  phase?: 'Available' | 'Bound' | 'Failed' | 'Pending' | 'Released';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#persistentvolumestatus-v1-core
   */
  reason?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#photonpersistentdiskvolumesource-v1-core
 */
export interface PhotonPersistentDiskVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#photonpersistentdiskvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#photonpersistentdiskvolumesource-v1-core
   */
  pdID: string;
}

/**
 * Kind Pod of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#pod-v1-core
 */
export interface Pod {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#pod-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#pod-v1-core
   */
  kind?: 'Pod';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#pod-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#pod-v1-core
   */
  spec?: PodSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#pod-v1-core
   */
  status?: PodStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinity-v1-core
 */
export interface PodAffinity {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinity-v1-core
   */
  preferredDuringSchedulingIgnoredDuringExecution?: Array<WeightedPodAffinityTerm>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinity-v1-core
   */
  requiredDuringSchedulingIgnoredDuringExecution?: Array<PodAffinityTerm>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinityterm-v1-core
 */
export interface PodAffinityTerm {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinityterm-v1-core
   */
  labelSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinityterm-v1-core
   */
  matchLabelKeys?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinityterm-v1-core
   */
  mismatchLabelKeys?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinityterm-v1-core
   */
  namespaceSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinityterm-v1-core
   */
  namespaces?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podaffinityterm-v1-core
   */
  topologyKey: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podantiaffinity-v1-core
 */
export interface PodAntiAffinity {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podantiaffinity-v1-core
   */
  preferredDuringSchedulingIgnoredDuringExecution?: Array<WeightedPodAffinityTerm>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podantiaffinity-v1-core
   */
  requiredDuringSchedulingIgnoredDuringExecution?: Array<PodAffinityTerm>;
}

/**
 * Kind PodAttachOptions of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podattachoptions-v1-core
 */
export interface PodAttachOptions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podattachoptions-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podattachoptions-v1-core
   */
  container?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podattachoptions-v1-core
   */
  kind?: 'PodAttachOptions';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podattachoptions-v1-core
   */
  stderr?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podattachoptions-v1-core
   */
  stdin?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podattachoptions-v1-core
   */
  stdout?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podattachoptions-v1-core
   */
  tty?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificateprojection-v1-core
 */
export interface PodCertificateProjection {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificateprojection-v1-core
   */
  certificateChainPath?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificateprojection-v1-core
   */
  credentialBundlePath?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificateprojection-v1-core
   */
  keyPath?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificateprojection-v1-core
   */
  keyType: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificateprojection-v1-core
   */
  maxExpirationSeconds?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificateprojection-v1-core
   */
  signerName: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificateprojection-v1-core
   */
  user?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificateprojection-v1-core
   */
  userAnnotations?: { [key: string]: string };
}

/**
 * Kind PodCertificateRequest of certificates.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequest-v1-certificates-k8s-io
 */
export interface PodCertificateRequest {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequest-v1-certificates-k8s-io
   */
  apiVersion?: 'certificates.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequest-v1-certificates-k8s-io
   */
  kind?: 'PodCertificateRequest';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequest-v1-certificates-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequest-v1-certificates-k8s-io
   */
  spec: PodCertificateRequestSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequest-v1-certificates-k8s-io
   */
  status?: PodCertificateRequestStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
 */
export interface PodCertificateRequestSpec {
  /**
   * Optional. Default: 86400. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  maxExpirationSeconds?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  nodeName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  nodeUID: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  podName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  podUID: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  serviceAccountName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  serviceAccountUID: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  signerName: string;
  /**
   * Required. Base64.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  stubPKCS10Request: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequestspec-v1-certificates-k8s-io
   */
  unverifiedUserAnnotations?: { [key: string]: string };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequeststatus-v1-certificates-k8s-io
 */
export interface PodCertificateRequestStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequeststatus-v1-certificates-k8s-io
   */
  beginRefreshAt?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequeststatus-v1-certificates-k8s-io
   */
  certificateChain?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequeststatus-v1-certificates-k8s-io
   */
  conditions?: Array<Condition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequeststatus-v1-certificates-k8s-io
   */
  notAfter?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcertificaterequeststatus-v1-certificates-k8s-io
   */
  notBefore?: Time;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcondition-v1-core
 */
export interface PodCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcondition-v1-core
   */
  lastProbeTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcondition-v1-core
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcondition-v1-core
   */
  message?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcondition-v1-core
   */
  observedGeneration?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcondition-v1-core
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcondition-v1-core
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podcondition-v1-core
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddnsconfig-v1-core
 */
export interface PodDNSConfig {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddnsconfig-v1-core
   */
  nameservers?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddnsconfig-v1-core
   */
  options?: Array<PodDNSConfigOption>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddnsconfig-v1-core
   */
  searches?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddnsconfigoption-v1-core
 */
export interface PodDNSConfigOption {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddnsconfigoption-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddnsconfigoption-v1-core
   */
  value?: string;
}

/**
 * Kind PodDisruptionBudget of policy/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudget-v1-policy
 */
export interface PodDisruptionBudget {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudget-v1-policy
   */
  apiVersion?: 'policy/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudget-v1-policy
   */
  kind?: 'PodDisruptionBudget';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudget-v1-policy
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudget-v1-policy
   */
  spec?: PodDisruptionBudgetSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudget-v1-policy
   */
  status?: PodDisruptionBudgetStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetspec-v1-policy
 */
export interface PodDisruptionBudgetSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetspec-v1-policy
   */
  maxUnavailable?: IntOrString;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetspec-v1-policy
   */
  minAvailable?: IntOrString;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetspec-v1-policy
   */
  selector?: LabelSelector;
  /**
   * Optional. One of "AlwaysAllow", "IfHealthyBudget".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetspec-v1-policy
   */
  unhealthyPodEvictionPolicy?: 'AlwaysAllow' | 'IfHealthyBudget';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetstatus-v1-policy
 */
export interface PodDisruptionBudgetStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetstatus-v1-policy
   */
  conditions?: Array<Condition>;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetstatus-v1-policy
   */
  currentHealthy?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetstatus-v1-policy
   */
  desiredHealthy?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetstatus-v1-policy
   */
  disruptedPods?: { [key: string]: Time };
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetstatus-v1-policy
   */
  disruptionsAllowed?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetstatus-v1-policy
   */
  expectedPods?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#poddisruptionbudgetstatus-v1-policy
   */
  observedGeneration?: number;
}

/**
 * Kind PodExecOptions of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podexecoptions-v1-core
 */
export interface PodExecOptions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podexecoptions-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podexecoptions-v1-core
   */
  command: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podexecoptions-v1-core
   */
  container?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podexecoptions-v1-core
   */
  kind?: 'PodExecOptions';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podexecoptions-v1-core
   */
  stderr?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podexecoptions-v1-core
   */
  stdin?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podexecoptions-v1-core
   */
  stdout?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podexecoptions-v1-core
   */
  tty?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podextendedresourceclaimstatus-v1-core
 */
export interface PodExtendedResourceClaimStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podextendedresourceclaimstatus-v1-core
   */
  requestMappings: Array<ContainerExtendedResourceRequest>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podextendedresourceclaimstatus-v1-core
   */
  resourceClaimName: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicy-v1-batch
 */
export interface PodFailurePolicy {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicy-v1-batch
   */
  rules: Array<PodFailurePolicyRule>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyonexitcodesrequirement-v1-batch
 */
export interface PodFailurePolicyOnExitCodesRequirement {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyonexitcodesrequirement-v1-batch
   */
  containerName?: string;
  /**
   * Required. One of "In", "NotIn".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyonexitcodesrequirement-v1-batch
   */
  operator: 'In' | 'NotIn';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyonexitcodesrequirement-v1-batch
   */
  values: Array<number>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyonpodconditionspattern-v1-batch
 */
export interface PodFailurePolicyOnPodConditionsPattern {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyonpodconditionspattern-v1-batch
   */
  status?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyonpodconditionspattern-v1-batch
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyrule-v1-batch
 */
export interface PodFailurePolicyRule {
  /**
   * Required. One of "Count", "FailIndex", "FailJob", "Ignore".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyrule-v1-batch
   */
  action: 'Count' | 'FailIndex' | 'FailJob' | 'Ignore';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyrule-v1-batch
   */
  onExitCodes?: PodFailurePolicyOnExitCodesRequirement;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podfailurepolicyrule-v1-batch
   */
  onPodConditions?: Array<PodFailurePolicyOnPodConditionsPattern>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podip-v1-core
 */
export interface PodIP {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podip-v1-core
   */
  ip: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podos-v1-core
 */
export interface PodOS {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podos-v1-core
   */
  name: string;
}

/**
 * Kind PodPortForwardOptions of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podportforwardoptions-v1-core
 */
export interface PodPortForwardOptions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podportforwardoptions-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podportforwardoptions-v1-core
   */
  kind?: 'PodPortForwardOptions';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podportforwardoptions-v1-core
   */
  ports?: Array<number>;
}

/**
 * Kind PodProxyOptions of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podproxyoptions-v1-core
 */
export interface PodProxyOptions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podproxyoptions-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podproxyoptions-v1-core
   */
  kind?: 'PodProxyOptions';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podproxyoptions-v1-core
   */
  path?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podreadinessgate-v1-core
 */
export interface PodReadinessGate {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podreadinessgate-v1-core
   */
  conditionType: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podresourceclaim-v1-core
 */
export interface PodResourceClaim {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podresourceclaim-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podresourceclaim-v1-core
   */
  resourceClaimName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podresourceclaim-v1-core
   */
  resourceClaimTemplateName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podresourceclaimstatus-v1-core
 */
export interface PodResourceClaimStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podresourceclaimstatus-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podresourceclaimstatus-v1-core
   */
  resourceClaimName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podschedulinggate-v1-core
 */
export interface PodSchedulingGate {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podschedulinggate-v1-core
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podschedulinggroup-v1-core
 */
export interface PodSchedulingGroup {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podschedulinggroup-v1-core
   */
  podGroupName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
 */
export interface PodSecurityContext {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  appArmorProfile?: AppArmorProfile;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  fsGroup?: number;
  /**
   * Optional. One of "Always", "OnRootMismatch".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  runAsGroup?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  runAsNonRoot?: boolean;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  runAsUser?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  seLinuxChangePolicy?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  seLinuxOptions?: SELinuxOptions;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  seccompProfile?: SeccompProfile;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  supplementalGroups?: Array<number>;
  /**
   * Optional. One of "Merge", "Strict".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  supplementalGroupsPolicy?: 'Merge' | 'Strict';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  sysctls?: Array<Sysctl>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsecuritycontext-v1-core
   */
  windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
 */
export interface PodSpec {
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  activeDeadlineSeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  affinity?: Affinity;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  automountServiceAccountToken?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  containers: Array<Container>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  dnsConfig?: PodDNSConfig;
  /**
   * Optional. One of "ClusterFirst", "ClusterFirstWithHostNet", "Default", "None".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  enableServiceLinks?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  ephemeralContainers?: Array<EphemeralContainer>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  evictionResponders?: Array<EvictionResponder>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  hostAliases?: Array<HostAlias>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  hostIPC?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  hostNetwork?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  hostPID?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  hostUsers?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  hostname?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  hostnameOverride?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  imagePullSecrets?: Array<LocalObjectReference>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  initContainers?: Array<Container>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  nodeName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  nodeSelector?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  os?: PodOS;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  overhead?: { [key: string]: Quantity };
  /**
   * Optional. One of "Never", "PreemptLowerPriority".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  priority?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  priorityClassName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  readinessGates?: Array<PodReadinessGate>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  resourceClaims?: Array<PodResourceClaim>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  resources?: ResourceRequirements;
  /**
   * Optional. One of "Always", "Never", "OnFailure".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  restartPolicy?: 'Always' | 'Never' | 'OnFailure';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  runtimeClassName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  schedulerName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  schedulingGates?: Array<PodSchedulingGate>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  schedulingGroup?: PodSchedulingGroup;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  securityContext?: PodSecurityContext;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  serviceAccount?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  serviceAccountName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  setHostnameAsFQDN?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  shareProcessNamespace?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  subdomain?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  terminationGracePeriodSeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  tolerations?: Array<Toleration>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  topologySpreadConstraints?: Array<TopologySpreadConstraint>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  volumes?: Array<Volume>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
 */
export interface PodStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  allocatedResources?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  conditions?: Array<PodCondition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  containerStatuses?: Array<ContainerStatus>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  ephemeralContainerStatuses?: Array<ContainerStatus>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  extendedResourceClaimStatus?: PodExtendedResourceClaimStatus;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  hostIP?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  hostIPs?: Array<HostIP>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  initContainerStatuses?: Array<ContainerStatus>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  nodeAllocatableResourceClaimStatuses?: Array<NodeAllocatableResourceClaimStatus>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  nominatedNodeName?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  observedGeneration?: number;
  /**
   * Optional. One of "Failed", "Pending", "Running", "Succeeded", "Unknown".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  phase?: 'Failed' | 'Pending' | 'Running' | 'Succeeded' | 'Unknown';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  podIP?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  podIPs?: Array<PodIP>;
  /**
   * Optional. One of "BestEffort", "Burstable", "Guaranteed".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  qosClass?: 'BestEffort' | 'Burstable' | 'Guaranteed';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  reason?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  resize?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  resourceClaimStatuses?: Array<PodResourceClaimStatus>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  resources?: ResourceRequirements;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  startTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podstatus-v1-core
   */
  volumeHealth?: Array<PodVolumeHealth>;
}

/**
 * Kind PodTemplate of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podtemplate-v1-core
 */
export interface PodTemplate {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podtemplate-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podtemplate-v1-core
   */
  kind?: 'PodTemplate';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podtemplate-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podtemplate-v1-core
   */
  template?: PodTemplateSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podtemplatespec-v1-core
 */
export interface PodTemplateSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podtemplatespec-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podtemplatespec-v1-core
   */
  spec?: PodSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podvolumehealth-v1-core
 */
export interface PodVolumeHealth {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podvolumehealth-v1-core
   */
  healthConditions?: Array<VolumeHealthCondition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podvolumehealth-v1-core
   */
  lastTransitionTime?: Time;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podvolumehealth-v1-core
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsmetricsource-v2-autoscaling
 */
export interface PodsMetricSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsmetricsource-v2-autoscaling
   */
  metric: MetricIdentifier;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsmetricsource-v2-autoscaling
   */
  target: MetricTarget;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsmetricstatus-v2-autoscaling
 */
export interface PodsMetricStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsmetricstatus-v2-autoscaling
   */
  current: MetricValueStatus;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podsmetricstatus-v2-autoscaling
   */
  metric: MetricIdentifier;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyrule-v1-rbac-authorization-k8s-io
 */
export interface PolicyRule {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyrule-v1-rbac-authorization-k8s-io
   */
  apiGroups?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyrule-v1-rbac-authorization-k8s-io
   */
  nonResourceURLs?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyrule-v1-rbac-authorization-k8s-io
   */
  resourceNames?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyrule-v1-rbac-authorization-k8s-io
   */
  resources?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyrule-v1-rbac-authorization-k8s-io
   */
  verbs: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyruleswithsubjects-v1-flowcontrol-apiserver-k8s-io
 */
export interface PolicyRulesWithSubjects {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyruleswithsubjects-v1-flowcontrol-apiserver-k8s-io
   */
  nonResourceRules?: Array<NonResourcePolicyRule>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyruleswithsubjects-v1-flowcontrol-apiserver-k8s-io
   */
  resourceRules?: Array<ResourcePolicyRule>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#policyruleswithsubjects-v1-flowcontrol-apiserver-k8s-io
   */
  subjects: Array<FlowcontrolV1Subject>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#portstatus-v1-core
 */
export interface PortStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#portstatus-v1-core
   */
  error?: string;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#portstatus-v1-core
   */
  port: number;
  /**
   * Required. One of "SCTP", "TCP", "UDP".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#portstatus-v1-core
   */
  protocol: 'SCTP' | 'TCP' | 'UDP';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#portworxvolumesource-v1-core
 */
export interface PortworxVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#portworxvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#portworxvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#portworxvolumesource-v1-core
   */
  volumeID: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#preconditions-v1-meta
 */
export interface Preconditions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#preconditions-v1-meta
   */
  resourceVersion?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#preconditions-v1-meta
   */
  uid?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#preferredschedulingterm-v1-core
 */
export interface PreferredSchedulingTerm {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#preferredschedulingterm-v1-core
   */
  preference: NodeSelectorTerm;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#preferredschedulingterm-v1-core
   */
  weight: number;
}

/**
 * Kind PriorityClass of scheduling.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#priorityclass-v1-scheduling-k8s-io
 */
export interface PriorityClass {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#priorityclass-v1-scheduling-k8s-io
   */
  apiVersion?: 'scheduling.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#priorityclass-v1-scheduling-k8s-io
   */
  description?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#priorityclass-v1-scheduling-k8s-io
   */
  globalDefault?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#priorityclass-v1-scheduling-k8s-io
   */
  kind?: 'PriorityClass';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#priorityclass-v1-scheduling-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional. One of "Never", "PreemptLowerPriority".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#priorityclass-v1-scheduling-k8s-io
   */
  preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#priorityclass-v1-scheduling-k8s-io
   */
  value?: number;
}

/**
 * Kind PriorityLevelConfiguration of flowcontrol.apiserver.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
 */
export interface PriorityLevelConfiguration {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  apiVersion?: 'flowcontrol.apiserver.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  kind?: 'PriorityLevelConfiguration';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  spec: PriorityLevelConfigurationSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  status?: PriorityLevelConfigurationStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationcondition-v1-flowcontrol-apiserver-k8s-io
 */
export interface PriorityLevelConfigurationCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationcondition-v1-flowcontrol-apiserver-k8s-io
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationcondition-v1-flowcontrol-apiserver-k8s-io
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationcondition-v1-flowcontrol-apiserver-k8s-io
   */
  reason?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationcondition-v1-flowcontrol-apiserver-k8s-io
   */
  status?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationcondition-v1-flowcontrol-apiserver-k8s-io
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationreference-v1-flowcontrol-apiserver-k8s-io
 */
export interface PriorityLevelConfigurationReference {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationreference-v1-flowcontrol-apiserver-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationspec-v1-flowcontrol-apiserver-k8s-io
 */
export interface PriorityLevelConfigurationSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationspec-v1-flowcontrol-apiserver-k8s-io
   */
  exempt?: ExemptPriorityLevelConfiguration;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationspec-v1-flowcontrol-apiserver-k8s-io
   */
  limited?: LimitedPriorityLevelConfiguration;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationspec-v1-flowcontrol-apiserver-k8s-io
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationstatus-v1-flowcontrol-apiserver-k8s-io
 */
export interface PriorityLevelConfigurationStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#prioritylevelconfigurationstatus-v1-flowcontrol-apiserver-k8s-io
   */
  conditions?: Array<PriorityLevelConfigurationCondition>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
 */
export interface Probe {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  exec?: ExecAction;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  failureThreshold?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  grpc?: GRPCAction;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  httpGet?: HTTPGetAction;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  initialDelaySeconds?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  periodSeconds?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  successThreshold?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  tcpSocket?: TCPSocketAction;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  terminationGracePeriodSeconds?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#probe-v1-core
   */
  timeoutSeconds?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#projectedvolumesource-v1-core
 */
export interface ProjectedVolumeSource {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#projectedvolumesource-v1-core
   */
  defaultMode?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#projectedvolumesource-v1-core
   */
  defaultUser?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#projectedvolumesource-v1-core
   */
  sources?: Array<VolumeProjection>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#quantity-resource-core
 */
export type Quantity = string | number;

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#queuingconfiguration-v1-flowcontrol-apiserver-k8s-io
 */
export interface QueuingConfiguration {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#queuingconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  handSize?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#queuingconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  queueLengthLimit?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#queuingconfiguration-v1-flowcontrol-apiserver-k8s-io
   */
  queues?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#quobytevolumesource-v1-core
 */
export interface QuobyteVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#quobytevolumesource-v1-core
   */
  group?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#quobytevolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#quobytevolumesource-v1-core
   */
  registry: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#quobytevolumesource-v1-core
   */
  tenant?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#quobytevolumesource-v1-core
   */
  user?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#quobytevolumesource-v1-core
   */
  volume: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdpersistentvolumesource-v1-core
 */
export interface RBDPersistentVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdpersistentvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdpersistentvolumesource-v1-core
   */
  image: string;
  /**
   * Optional. Default: "/etc/ceph/keyring".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdpersistentvolumesource-v1-core
   */
  keyring?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdpersistentvolumesource-v1-core
   */
  monitors: Array<string>;
  /**
   * Optional. Default: "rbd".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdpersistentvolumesource-v1-core
   */
  pool?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdpersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdpersistentvolumesource-v1-core
   */
  secretRef?: SecretReference;
  /**
   * Optional. Default: "admin".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdpersistentvolumesource-v1-core
   */
  user?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdvolumesource-v1-core
 */
export interface RBDVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdvolumesource-v1-core
   */
  image: string;
  /**
   * Optional. Default: "/etc/ceph/keyring".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdvolumesource-v1-core
   */
  keyring?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdvolumesource-v1-core
   */
  monitors: Array<string>;
  /**
   * Optional. Default: "rbd".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdvolumesource-v1-core
   */
  pool?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdvolumesource-v1-core
   */
  secretRef?: LocalObjectReference;
  /**
   * Optional. Default: "admin".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rbdvolumesource-v1-core
   */
  user?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rawextension-runtime-pkg
 */
export type RawExtension = { [key: string]: unknown };

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-rbac-authorization-k8s-io
 */
export interface RbacV1Subject {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-rbac-authorization-k8s-io
   */
  apiGroup?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-rbac-authorization-k8s-io
   */
  kind: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-rbac-authorization-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subject-v1-rbac-authorization-k8s-io
   */
  namespace?: string;
}

/**
 * Kind ReplicaSet of apps/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicaset-v1-apps
 */
export interface ReplicaSet {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicaset-v1-apps
   */
  apiVersion?: 'apps/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicaset-v1-apps
   */
  kind?: 'ReplicaSet';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicaset-v1-apps
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicaset-v1-apps
   */
  spec: ReplicaSetSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicaset-v1-apps
   */
  status?: ReplicaSetStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetcondition-v1-apps
 */
export interface ReplicaSetCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetcondition-v1-apps
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetcondition-v1-apps
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetcondition-v1-apps
   */
  reason?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetcondition-v1-apps
   */
  status?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetcondition-v1-apps
   */
  type?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetspec-v1-apps
 */
export interface ReplicaSetSpec {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetspec-v1-apps
   */
  minReadySeconds?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetspec-v1-apps
   */
  replicas?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetspec-v1-apps
   */
  selector: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetspec-v1-apps
   */
  template?: PodTemplateSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetstatus-v1-apps
 */
export interface ReplicaSetStatus {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetstatus-v1-apps
   */
  availableReplicas?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetstatus-v1-apps
   */
  conditions?: Array<ReplicaSetCondition>;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetstatus-v1-apps
   */
  fullyLabeledReplicas?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetstatus-v1-apps
   */
  observedGeneration?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetstatus-v1-apps
   */
  readyReplicas?: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetstatus-v1-apps
   */
  replicas: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicasetstatus-v1-apps
   */
  terminatingReplicas?: number;
}

/**
 * Kind ReplicationController of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontroller-v1-core
 */
export interface ReplicationController {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontroller-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontroller-v1-core
   */
  kind?: 'ReplicationController';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontroller-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontroller-v1-core
   */
  spec?: ReplicationControllerSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontroller-v1-core
   */
  status?: ReplicationControllerStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollercondition-v1-core
 */
export interface ReplicationControllerCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollercondition-v1-core
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollercondition-v1-core
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollercondition-v1-core
   */
  reason?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollercondition-v1-core
   */
  status: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollercondition-v1-core
   */
  type: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerspec-v1-core
 */
export interface ReplicationControllerSpec {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerspec-v1-core
   */
  minReadySeconds?: number;
  /**
   * Optional. Default: 1. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerspec-v1-core
   */
  replicas?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerspec-v1-core
   */
  selector?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerspec-v1-core
   */
  template?: PodTemplateSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerstatus-v1-core
 */
export interface ReplicationControllerStatus {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerstatus-v1-core
   */
  availableReplicas?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerstatus-v1-core
   */
  conditions?: Array<ReplicationControllerCondition>;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerstatus-v1-core
   */
  fullyLabeledReplicas?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerstatus-v1-core
   */
  observedGeneration?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerstatus-v1-core
   */
  readyReplicas?: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#replicationcontrollerstatus-v1-core
   */
  replicas: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
 */
export interface ResourceAttributes {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
   */
  fieldSelector?: FieldSelectorAttributes;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
   */
  group?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
   */
  labelSelector?: LabelSelectorAttributes;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
   */
  namespace?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
   */
  resource?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
   */
  subresource?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
   */
  verb?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceattributes-v1-authorization-k8s-io
   */
  version?: string;
}

/**
 * Kind ResourceClaim of resource.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaim-v1-resource-k8s-io
 */
export interface ResourceClaim {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaim-v1-resource-k8s-io
   */
  apiVersion?: 'resource.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaim-v1-resource-k8s-io
   */
  kind?: 'ResourceClaim';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaim-v1-resource-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaim-v1-resource-k8s-io
   */
  spec?: ResourceClaimSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaim-v1-resource-k8s-io
   */
  status?: ResourceClaimStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimconsumerreference-v1-resource-k8s-io
 */
export interface ResourceClaimConsumerReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimconsumerreference-v1-resource-k8s-io
   */
  apiGroup?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimconsumerreference-v1-resource-k8s-io
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimconsumerreference-v1-resource-k8s-io
   */
  resource: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimconsumerreference-v1-resource-k8s-io
   */
  uid: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimspec-v1-resource-k8s-io
 */
export interface ResourceClaimSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimspec-v1-resource-k8s-io
   */
  devices?: DeviceClaim;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimstatus-v1-resource-k8s-io
 */
export interface ResourceClaimStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimstatus-v1-resource-k8s-io
   */
  allocation?: AllocationResult;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimstatus-v1-resource-k8s-io
   */
  devices?: Array<AllocatedDeviceStatus>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimstatus-v1-resource-k8s-io
   */
  reservedFor?: Array<ResourceClaimConsumerReference>;
}

/**
 * Kind ResourceClaimTemplate of resource.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimtemplate-v1-resource-k8s-io
 */
export interface ResourceClaimTemplate {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimtemplate-v1-resource-k8s-io
   */
  apiVersion?: 'resource.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimtemplate-v1-resource-k8s-io
   */
  kind?: 'ResourceClaimTemplate';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimtemplate-v1-resource-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimtemplate-v1-resource-k8s-io
   */
  spec?: ResourceClaimTemplateSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimtemplatespec-v1-resource-k8s-io
 */
export interface ResourceClaimTemplateSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimtemplatespec-v1-resource-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceclaimtemplatespec-v1-resource-k8s-io
   */
  spec?: ResourceClaimSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcefieldselector-v1-core
 */
export interface ResourceFieldSelector {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcefieldselector-v1-core
   */
  containerName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcefieldselector-v1-core
   */
  divisor?: Quantity;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcefieldselector-v1-core
   */
  resource: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcehealth-v1-core
 */
export interface ResourceHealth {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcehealth-v1-core
   */
  health?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcehealth-v1-core
   */
  message?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcehealth-v1-core
   */
  resourceID: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcemetricsource-v2-autoscaling
 */
export interface ResourceMetricSource {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcemetricsource-v2-autoscaling
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcemetricsource-v2-autoscaling
   */
  target: MetricTarget;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcemetricstatus-v2-autoscaling
 */
export interface ResourceMetricStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcemetricstatus-v2-autoscaling
   */
  current: MetricValueStatus;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcemetricstatus-v2-autoscaling
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepolicyrule-v1-flowcontrol-apiserver-k8s-io
 */
export interface ResourcePolicyRule {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepolicyrule-v1-flowcontrol-apiserver-k8s-io
   */
  apiGroups: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepolicyrule-v1-flowcontrol-apiserver-k8s-io
   */
  clusterScope?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepolicyrule-v1-flowcontrol-apiserver-k8s-io
   */
  namespaces?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepolicyrule-v1-flowcontrol-apiserver-k8s-io
   */
  resources: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepolicyrule-v1-flowcontrol-apiserver-k8s-io
   */
  verbs: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepool-v1-resource-k8s-io
 */
export interface ResourcePool {
  /**
   * Required. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepool-v1-resource-k8s-io
   */
  generation: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepool-v1-resource-k8s-io
   */
  name: string;
  /**
   * Required. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcepool-v1-resource-k8s-io
   */
  resourceSliceCount: number;
}

/**
 * Kind ResourceQuota of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequota-v1-core
 */
export interface ResourceQuota {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequota-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequota-v1-core
   */
  kind?: 'ResourceQuota';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequota-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequota-v1-core
   */
  spec?: ResourceQuotaSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequota-v1-core
   */
  status?: ResourceQuotaStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequotaspec-v1-core
 */
export interface ResourceQuotaSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequotaspec-v1-core
   */
  hard?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequotaspec-v1-core
   */
  scopeSelector?: ScopeSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequotaspec-v1-core
   */
  scopes?: Array<
    | 'BestEffort'
    | 'CrossNamespacePodAffinity'
    | 'NotBestEffort'
    | 'NotTerminating'
    | 'PriorityClass'
    | 'Terminating'
    | 'VolumeAttributesClass'
  >;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequotastatus-v1-core
 */
export interface ResourceQuotaStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequotastatus-v1-core
   */
  hard?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcequotastatus-v1-core
   */
  used?: { [key: string]: Quantity };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcerequirements-v1-core
 */
export interface ResourceRequirements {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcerequirements-v1-core
   */
  claims?: Array<CoreV1ResourceClaim>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcerequirements-v1-core
   */
  limits?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcerequirements-v1-core
   */
  requests?: { [key: string]: Quantity };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcerule-v1-authorization-k8s-io
 */
export interface ResourceRule {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcerule-v1-authorization-k8s-io
   */
  apiGroups?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcerule-v1-authorization-k8s-io
   */
  resourceNames?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcerule-v1-authorization-k8s-io
   */
  resources?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcerule-v1-authorization-k8s-io
   */
  verbs: Array<string>;
}

/**
 * Kind ResourceSlice of resource.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslice-v1-resource-k8s-io
 */
export interface ResourceSlice {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslice-v1-resource-k8s-io
   */
  apiVersion?: 'resource.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslice-v1-resource-k8s-io
   */
  kind?: 'ResourceSlice';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslice-v1-resource-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslice-v1-resource-k8s-io
   */
  spec: ResourceSliceSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
 */
export interface ResourceSliceSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  allNodes?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  devices?: Array<Device>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  driver: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  nodeName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  nodeSelector?: NodeSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  partitionTypeAttribute?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  perDeviceNodeSelection?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  pool: ResourcePool;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  sharedCounters?: Array<CounterSet>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourceslicespec-v1-resource-k8s-io
   */
  skipNodeOperations?: Array<'*' | 'NodePrepareResources' | 'NodeUnprepareResources'>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcestatus-v1-core
 */
export interface ResourceStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcestatus-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#resourcestatus-v1-core
   */
  resources?: Array<ResourceHealth>;
}

/**
 * Kind Role of rbac.authorization.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#role-v1-rbac-authorization-k8s-io
 */
export interface Role {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#role-v1-rbac-authorization-k8s-io
   */
  apiVersion?: 'rbac.authorization.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#role-v1-rbac-authorization-k8s-io
   */
  kind?: 'Role';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#role-v1-rbac-authorization-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#role-v1-rbac-authorization-k8s-io
   */
  rules?: Array<PolicyRule>;
}

/**
 * Kind RoleBinding of rbac.authorization.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rolebinding-v1-rbac-authorization-k8s-io
 */
export interface RoleBinding {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rolebinding-v1-rbac-authorization-k8s-io
   */
  apiVersion?: 'rbac.authorization.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rolebinding-v1-rbac-authorization-k8s-io
   */
  kind?: 'RoleBinding';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rolebinding-v1-rbac-authorization-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rolebinding-v1-rbac-authorization-k8s-io
   */
  roleRef: RoleRef;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rolebinding-v1-rbac-authorization-k8s-io
   */
  subjects?: Array<RbacV1Subject>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#roleref-v1-rbac-authorization-k8s-io
 */
export interface RoleRef {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#roleref-v1-rbac-authorization-k8s-io
   */
  apiGroup?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#roleref-v1-rbac-authorization-k8s-io
   */
  kind: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#roleref-v1-rbac-authorization-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rollingupdatedaemonset-v1-apps
 */
export interface RollingUpdateDaemonSet {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rollingupdatedaemonset-v1-apps
   */
  maxSurge?: IntOrString;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rollingupdatedaemonset-v1-apps
   */
  maxUnavailable?: IntOrString;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rollingupdatedeployment-v1-apps
 */
export interface RollingUpdateDeployment {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rollingupdatedeployment-v1-apps
   */
  maxSurge?: IntOrString;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rollingupdatedeployment-v1-apps
   */
  maxUnavailable?: IntOrString;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rollingupdatestatefulsetstrategy-v1-apps
 */
export interface RollingUpdateStatefulSetStrategy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rollingupdatestatefulsetstrategy-v1-apps
   */
  maxUnavailable?: IntOrString;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rollingupdatestatefulsetstrategy-v1-apps
   */
  partition?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rulewithoperations-v1-admissionregistration-k8s-io
 */
export interface RuleWithOperations {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rulewithoperations-v1-admissionregistration-k8s-io
   */
  apiGroups?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rulewithoperations-v1-admissionregistration-k8s-io
   */
  apiVersions?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rulewithoperations-v1-admissionregistration-k8s-io
   */
  operations?: Array<'*' | 'CONNECT' | 'CREATE' | 'DELETE' | 'UPDATE'>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rulewithoperations-v1-admissionregistration-k8s-io
   */
  resources?: Array<string>;
  /**
   * Optional. One of "*", "Cluster", "Namespaced".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#rulewithoperations-v1-admissionregistration-k8s-io
   */
  scope?: '*' | 'Cluster' | 'Namespaced';
}

/**
 * Kind RuntimeClass of node.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#runtimeclass-v1-node-k8s-io
 */
export interface RuntimeClass {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#runtimeclass-v1-node-k8s-io
   */
  apiVersion?: 'node.k8s.io/v1';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#runtimeclass-v1-node-k8s-io
   */
  handler: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#runtimeclass-v1-node-k8s-io
   */
  kind?: 'RuntimeClass';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#runtimeclass-v1-node-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#runtimeclass-v1-node-k8s-io
   */
  overhead?: Overhead;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#runtimeclass-v1-node-k8s-io
   */
  scheduling?: Scheduling;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selinuxoptions-v1-core
 */
export interface SELinuxOptions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selinuxoptions-v1-core
   */
  level?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selinuxoptions-v1-core
   */
  role?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selinuxoptions-v1-core
   */
  type?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selinuxoptions-v1-core
   */
  user?: string;
}

/**
 * Kind Scale of autoscaling/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scale-v1-autoscaling
 */
export interface Scale {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scale-v1-autoscaling
   */
  apiVersion?: 'autoscaling/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scale-v1-autoscaling
   */
  kind?: 'Scale';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scale-v1-autoscaling
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scale-v1-autoscaling
   */
  spec?: ScaleSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scale-v1-autoscaling
   */
  status?: ScaleStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
 */
export interface ScaleIOPersistentVolumeSource {
  /**
   * Optional. Default: "xfs".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  gateway: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  protectionDomain?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  secretRef: SecretReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  sslEnabled?: boolean;
  /**
   * Optional. Default: "ThinProvisioned".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  storageMode?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  storagePool?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  system: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiopersistentvolumesource-v1-core
   */
  volumeName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
 */
export interface ScaleIOVolumeSource {
  /**
   * Optional. Default: "xfs".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  fsType?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  gateway: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  protectionDomain?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  secretRef: LocalObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  sslEnabled?: boolean;
  /**
   * Optional. Default: "ThinProvisioned".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  storageMode?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  storagePool?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  system: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scaleiovolumesource-v1-core
   */
  volumeName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scalespec-v1-autoscaling
 */
export interface ScaleSpec {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scalespec-v1-autoscaling
   */
  replicas?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scalestatus-v1-autoscaling
 */
export interface ScaleStatus {
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scalestatus-v1-autoscaling
   */
  replicas: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scalestatus-v1-autoscaling
   */
  selector?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scheduling-v1-node-k8s-io
 */
export interface Scheduling {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scheduling-v1-node-k8s-io
   */
  nodeSelector?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scheduling-v1-node-k8s-io
   */
  tolerations?: Array<Toleration>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scopeselector-v1-core
 */
export interface ScopeSelector {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scopeselector-v1-core
   */
  matchExpressions?: Array<ScopedResourceSelectorRequirement>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scopedresourceselectorrequirement-v1-core
 */
export interface ScopedResourceSelectorRequirement {
  /**
   * Required. One of "DoesNotExist", "Exists", "In", "NotIn".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scopedresourceselectorrequirement-v1-core
   */
  operator: 'DoesNotExist' | 'Exists' | 'In' | 'NotIn';
  /**
   * Required. One of "BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating", "PriorityClass", "Terminating", "VolumeAttributesClass".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scopedresourceselectorrequirement-v1-core
   */
  scopeName:
    | 'BestEffort'
    | 'CrossNamespacePodAffinity'
    | 'NotBestEffort'
    | 'NotTerminating'
    | 'PriorityClass'
    | 'Terminating'
    | 'VolumeAttributesClass';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#scopedresourceselectorrequirement-v1-core
   */
  values?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#seccompprofile-v1-core
 */
export interface SeccompProfile {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#seccompprofile-v1-core
   */
  localhostProfile?: string;
  /**
   * Required. One of "Localhost", "RuntimeDefault", "Unconfined".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#seccompprofile-v1-core
   */
  type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
}

/**
 * Kind Secret of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secret-v1-core
 */
export interface Secret {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secret-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secret-v1-core
   */
  data?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secret-v1-core
   */
  immutable?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secret-v1-core
   */
  kind?: 'Secret';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secret-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secret-v1-core
   */
  stringData?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secret-v1-core
   */
  type?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretenvsource-v1-core
 */
export interface SecretEnvSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretenvsource-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretenvsource-v1-core
   */
  optional?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretkeyselector-v1-core
 */
export interface SecretKeySelector {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretkeyselector-v1-core
   */
  key: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretkeyselector-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretkeyselector-v1-core
   */
  optional?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretprojection-v1-core
 */
export interface SecretProjection {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretprojection-v1-core
   */
  items?: Array<KeyToPath>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretprojection-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretprojection-v1-core
   */
  optional?: boolean;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretreference-v1-core
 */
export interface SecretReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretreference-v1-core
   */
  name?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretreference-v1-core
   */
  namespace?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretvolumesource-v1-core
 */
export interface SecretVolumeSource {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretvolumesource-v1-core
   */
  defaultMode?: number;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretvolumesource-v1-core
   */
  defaultUser?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretvolumesource-v1-core
   */
  items?: Array<KeyToPath>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretvolumesource-v1-core
   */
  optional?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#secretvolumesource-v1-core
   */
  secretName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
 */
export interface SecurityContext {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  allowPrivilegeEscalation?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  appArmorProfile?: AppArmorProfile;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  capabilities?: Capabilities;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  privileged?: boolean;
  /**
   * Optional. One of "Default", "Unmasked".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  procMount?: 'Default' | 'Unmasked';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  readOnlyRootFilesystem?: boolean;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  runAsGroup?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  runAsNonRoot?: boolean;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  runAsUser?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  seLinuxOptions?: SELinuxOptions;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  seccompProfile?: SeccompProfile;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#securitycontext-v1-core
   */
  windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selectablefield-v1-apiextensions-k8s-io
 */
export interface SelectableField {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selectablefield-v1-apiextensions-k8s-io
   */
  jsonPath: string;
}

/**
 * Kind SelfSubjectAccessReview of authorization.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectaccessreview-v1-authorization-k8s-io
 */
export interface SelfSubjectAccessReview {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectaccessreview-v1-authorization-k8s-io
   */
  apiVersion?: 'authorization.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectaccessreview-v1-authorization-k8s-io
   */
  kind?: 'SelfSubjectAccessReview';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectaccessreview-v1-authorization-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectaccessreview-v1-authorization-k8s-io
   */
  spec: SelfSubjectAccessReviewSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectaccessreview-v1-authorization-k8s-io
   */
  status?: SubjectAccessReviewStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectaccessreviewspec-v1-authorization-k8s-io
 */
export interface SelfSubjectAccessReviewSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectaccessreviewspec-v1-authorization-k8s-io
   */
  nonResourceAttributes?: NonResourceAttributes;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectaccessreviewspec-v1-authorization-k8s-io
   */
  resourceAttributes?: ResourceAttributes;
}

/**
 * Kind SelfSubjectReview of authentication.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectreview-v1-authentication-k8s-io
 */
export interface SelfSubjectReview {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectreview-v1-authentication-k8s-io
   */
  apiVersion?: 'authentication.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectreview-v1-authentication-k8s-io
   */
  kind?: 'SelfSubjectReview';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectreview-v1-authentication-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectreview-v1-authentication-k8s-io
   */
  status?: SelfSubjectReviewStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectreviewstatus-v1-authentication-k8s-io
 */
export interface SelfSubjectReviewStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectreviewstatus-v1-authentication-k8s-io
   */
  userInfo?: UserInfo;
}

/**
 * Kind SelfSubjectRulesReview of authorization.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectrulesreview-v1-authorization-k8s-io
 */
export interface SelfSubjectRulesReview {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectrulesreview-v1-authorization-k8s-io
   */
  apiVersion?: 'authorization.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectrulesreview-v1-authorization-k8s-io
   */
  kind?: 'SelfSubjectRulesReview';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectrulesreview-v1-authorization-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectrulesreview-v1-authorization-k8s-io
   */
  spec: SelfSubjectRulesReviewSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectrulesreview-v1-authorization-k8s-io
   */
  status?: SubjectRulesReviewStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectrulesreviewspec-v1-authorization-k8s-io
 */
export interface SelfSubjectRulesReviewSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#selfsubjectrulesreviewspec-v1-authorization-k8s-io
   */
  namespace?: string;
}

/**
 * Kind Service of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#service-v1-core
 */
export interface Service {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#service-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#service-v1-core
   */
  kind?: 'Service';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#service-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#service-v1-core
   */
  spec?: ServiceSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#service-v1-core
   */
  status?: ServiceStatus;
}

/**
 * Kind ServiceAccount of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccount-v1-core
 */
export interface ServiceAccount {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccount-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccount-v1-core
   */
  automountServiceAccountToken?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccount-v1-core
   */
  imagePullSecrets?: Array<LocalObjectReference>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccount-v1-core
   */
  kind?: 'ServiceAccount';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccount-v1-core
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccount-v1-core
   */
  secrets?: Array<ObjectReference>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccountsubject-v1-flowcontrol-apiserver-k8s-io
 */
export interface ServiceAccountSubject {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccountsubject-v1-flowcontrol-apiserver-k8s-io
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccountsubject-v1-flowcontrol-apiserver-k8s-io
   */
  namespace: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccounttokenprojection-v1-core
 */
export interface ServiceAccountTokenProjection {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccounttokenprojection-v1-core
   */
  audience?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccounttokenprojection-v1-core
   */
  expirationSeconds?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccounttokenprojection-v1-core
   */
  path: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceaccounttokenprojection-v1-core
   */
  user?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicebackendport-v1-networking-k8s-io
 */
export interface ServiceBackendPort {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicebackendport-v1-networking-k8s-io
   */
  name?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicebackendport-v1-networking-k8s-io
   */
  number?: number;
}

/**
 * Kind ServiceCIDR of networking.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidr-v1-networking-k8s-io
 */
export interface ServiceCIDR {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidr-v1-networking-k8s-io
   */
  apiVersion?: 'networking.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidr-v1-networking-k8s-io
   */
  kind?: 'ServiceCIDR';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidr-v1-networking-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidr-v1-networking-k8s-io
   */
  spec?: ServiceCIDRSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidr-v1-networking-k8s-io
   */
  status?: ServiceCIDRStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidrspec-v1-networking-k8s-io
 */
export interface ServiceCIDRSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidrspec-v1-networking-k8s-io
   */
  cidrs?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidrstatus-v1-networking-k8s-io
 */
export interface ServiceCIDRStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicecidrstatus-v1-networking-k8s-io
   */
  conditions?: Array<Condition>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceport-v1-core
 */
export interface ServicePort {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceport-v1-core
   */
  appProtocol?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceport-v1-core
   */
  name?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceport-v1-core
   */
  nodePort?: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceport-v1-core
   */
  port: number;
  /**
   * Optional. Default: "TCP". One of "SCTP", "TCP", "UDP".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceport-v1-core
   */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceport-v1-core
   */
  targetPort?: IntOrString;
}

/**
 * Kind ServiceProxyOptions of v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceproxyoptions-v1-core
 */
export interface ServiceProxyOptions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceproxyoptions-v1-core
   */
  apiVersion?: 'v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceproxyoptions-v1-core
   */
  kind?: 'ServiceProxyOptions';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#serviceproxyoptions-v1-core
   */
  path?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
 */
export interface ServiceSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  allocateLoadBalancerNodePorts?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  clusterIP?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  clusterIPs?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  externalIPs?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  externalName?: string;
  /**
   * Optional. One of "Cluster", "Local".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  externalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  healthCheckNodePort?: number;
  /**
   * Optional. One of "Cluster", "Local".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  internalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  ipFamilies?: Array<'' | 'IPv4' | 'IPv6'>;
  /**
   * Optional. One of "PreferDualStack", "RequireDualStack", "SingleStack".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  ipFamilyPolicy?: 'PreferDualStack' | 'RequireDualStack' | 'SingleStack';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  loadBalancerClass?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  loadBalancerIP?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  loadBalancerSourceRanges?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  ports?: Array<ServicePort>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  publishNotReadyAddresses?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  selector?: { [key: string]: string };
  /**
   * Optional. One of "ClientIP", "None".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  sessionAffinity?: 'ClientIP' | 'None';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  sessionAffinityConfig?: SessionAffinityConfig;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  trafficDistribution?: string;
  /**
   * Optional. One of "ClusterIP", "ExternalName", "LoadBalancer", "NodePort".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicespec-v1-core
   */
  type?: 'ClusterIP' | 'ExternalName' | 'LoadBalancer' | 'NodePort';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicestatus-v1-core
 */
export interface ServiceStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicestatus-v1-core
   */
  conditions?: Array<Condition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#servicestatus-v1-core
   */
  loadBalancer?: LoadBalancerStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#sessionaffinityconfig-v1-core
 */
export interface SessionAffinityConfig {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#sessionaffinityconfig-v1-core
   */
  clientIP?: ClientIPConfig;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#sleepaction-v1-core
 */
export interface SleepAction {
  /**
   * Required. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#sleepaction-v1-core
   */
  seconds: number;
}

/**
 * Kind StatefulSet of apps/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulset-v1-apps
 */
export interface StatefulSet {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulset-v1-apps
   */
  apiVersion?: 'apps/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulset-v1-apps
   */
  kind?: 'StatefulSet';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulset-v1-apps
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulset-v1-apps
   */
  spec: StatefulSetSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulset-v1-apps
   */
  status?: StatefulSetStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetcondition-v1-apps
 */
export interface StatefulSetCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetcondition-v1-apps
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetcondition-v1-apps
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetcondition-v1-apps
   */
  reason?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetcondition-v1-apps
   */
  status?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetcondition-v1-apps
   */
  type?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetordinals-v1-apps
 */
export interface StatefulSetOrdinals {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetordinals-v1-apps
   */
  start?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetpersistentvolumeclaimretentionpolicy-v1-apps
 */
export interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetpersistentvolumeclaimretentionpolicy-v1-apps
   */
  whenDeleted?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetpersistentvolumeclaimretentionpolicy-v1-apps
   */
  whenScaled?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
 */
export interface StatefulSetSpec {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  minReadySeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  ordinals?: StatefulSetOrdinals;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;
  /**
   * Optional. One of "OrderedReady", "Parallel".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  podManagementPolicy?: 'OrderedReady' | 'Parallel';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  replicas?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  revisionHistoryLimit?: number;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  selector: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  serviceName?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  template: PodTemplateSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  updateStrategy?: StatefulSetUpdateStrategy;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetspec-v1-apps
   */
  volumeClaimTemplates?: Array<PersistentVolumeClaim>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
 */
export interface StatefulSetStatus {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  availableReplicas?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  collisionCount?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  conditions?: Array<StatefulSetCondition>;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  currentReplicas?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  currentRevision?: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  observedGeneration?: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  readyReplicas?: number;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  replicas: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  updateRevision?: string;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetstatus-v1-apps
   */
  updatedReplicas?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetupdatestrategy-v1-apps
 */
export interface StatefulSetUpdateStrategy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetupdatestrategy-v1-apps
   */
  rollingUpdate?: RollingUpdateStatefulSetStrategy;
  /**
   * Optional. One of "OnDelete", "Recreate", "RollingUpdate".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#statefulsetupdatestrategy-v1-apps
   */
  type?: 'OnDelete' | 'Recreate' | 'RollingUpdate';
}

/**
 * Kind StorageClass of storage.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
 */
export interface StorageClass {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  allowVolumeExpansion?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  allowedTopologies?: Array<TopologySelectorTerm>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  apiVersion?: 'storage.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  kind?: 'StorageClass';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  mountOptions?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  parameters?: { [key: string]: string };
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  provisioner: string;
  /**
   * Optional. One of "Delete", "Recycle", "Retain".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  reclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  /**
   * Optional. One of "Immediate", "WaitForFirstConsumer".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageclass-v1-storage-k8s-io
   */
  volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealth-v1-storage-k8s-io
 */
export interface StorageHealth {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealth-v1-storage-k8s-io
   */
  healthConditions?: Array<StorageHealthCondition>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealth-v1-storage-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealthcondition-v1-storage-k8s-io
 */
export interface StorageHealthCondition {
  /**
   * Optional. One of "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealthcondition-v1-storage-k8s-io
   */
  accessMode?: 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealthcondition-v1-storage-k8s-io
   */
  lastTransitionTime?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealthcondition-v1-storage-k8s-io
   */
  message?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealthcondition-v1-storage-k8s-io
   */
  reason: string;
  /**
   * Required. One of "StorageDegraded", "StorageUnreachable".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealthcondition-v1-storage-k8s-io
   */
  status: 'StorageDegraded' | 'StorageUnreachable';
  /**
   * Optional. One of "Block", "Filesystem".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storagehealthcondition-v1-storage-k8s-io
   */
  volumeMode?: 'Block' | 'Filesystem';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageospersistentvolumesource-v1-core
 */
export interface StorageOSPersistentVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageospersistentvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageospersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageospersistentvolumesource-v1-core
   */
  secretRef?: ObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageospersistentvolumesource-v1-core
   */
  volumeName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageospersistentvolumesource-v1-core
   */
  volumeNamespace?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageosvolumesource-v1-core
 */
export interface StorageOSVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageosvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageosvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageosvolumesource-v1-core
   */
  secretRef?: LocalObjectReference;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageosvolumesource-v1-core
   */
  volumeName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageosvolumesource-v1-core
   */
  volumeNamespace?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequest-v1-storage-k8s-io
 */
export interface StorageV1TokenRequest {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequest-v1-storage-k8s-io
   */
  audience: string;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequest-v1-storage-k8s-io
   */
  expirationSeconds?: number;
}

/**
 * Kind StorageVersionMigration of storagemigration.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigration-v1-storagemigration-k8s-io
 */
export interface StorageVersionMigration {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigration-v1-storagemigration-k8s-io
   */
  apiVersion?: 'storagemigration.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigration-v1-storagemigration-k8s-io
   */
  kind?: 'StorageVersionMigration';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigration-v1-storagemigration-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigration-v1-storagemigration-k8s-io
   */
  spec?: StorageVersionMigrationSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigration-v1-storagemigration-k8s-io
   */
  status?: StorageVersionMigrationStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigrationspec-v1-storagemigration-k8s-io
 */
export interface StorageVersionMigrationSpec {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigrationspec-v1-storagemigration-k8s-io
   */
  resource: GroupResource;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigrationstatus-v1-storagemigration-k8s-io
 */
export interface StorageVersionMigrationStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigrationstatus-v1-storagemigration-k8s-io
   */
  conditions?: Array<Condition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#storageversionmigrationstatus-v1-storagemigration-k8s-io
   */
  resourceVersion?: string;
}

/**
 * Kind SubjectAccessReview of authorization.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreview-v1-authorization-k8s-io
 */
export interface SubjectAccessReview {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreview-v1-authorization-k8s-io
   */
  apiVersion?: 'authorization.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreview-v1-authorization-k8s-io
   */
  kind?: 'SubjectAccessReview';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreview-v1-authorization-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreview-v1-authorization-k8s-io
   */
  spec: SubjectAccessReviewSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreview-v1-authorization-k8s-io
   */
  status?: SubjectAccessReviewStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewspec-v1-authorization-k8s-io
 */
export interface SubjectAccessReviewSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewspec-v1-authorization-k8s-io
   */
  extra?: { [key: string]: Array<string> };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewspec-v1-authorization-k8s-io
   */
  groups?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewspec-v1-authorization-k8s-io
   */
  nonResourceAttributes?: NonResourceAttributes;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewspec-v1-authorization-k8s-io
   */
  resourceAttributes?: ResourceAttributes;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewspec-v1-authorization-k8s-io
   */
  uid?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewspec-v1-authorization-k8s-io
   */
  user?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewstatus-v1-authorization-k8s-io
 */
export interface SubjectAccessReviewStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewstatus-v1-authorization-k8s-io
   */
  allowed: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewstatus-v1-authorization-k8s-io
   */
  denied?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewstatus-v1-authorization-k8s-io
   */
  evaluationError?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectaccessreviewstatus-v1-authorization-k8s-io
   */
  reason?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectrulesreviewstatus-v1-authorization-k8s-io
 */
export interface SubjectRulesReviewStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectrulesreviewstatus-v1-authorization-k8s-io
   */
  evaluationError?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectrulesreviewstatus-v1-authorization-k8s-io
   */
  incomplete: boolean;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectrulesreviewstatus-v1-authorization-k8s-io
   */
  nonResourceRules: Array<NonResourceRule>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#subjectrulesreviewstatus-v1-authorization-k8s-io
   */
  resourceRules: Array<ResourceRule>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#successpolicy-v1-batch
 */
export interface SuccessPolicy {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#successpolicy-v1-batch
   */
  rules: Array<SuccessPolicyRule>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#successpolicyrule-v1-batch
 */
export interface SuccessPolicyRule {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#successpolicyrule-v1-batch
   */
  succeededCount?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#successpolicyrule-v1-batch
   */
  succeededIndexes?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#sysctl-v1-core
 */
export interface Sysctl {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#sysctl-v1-core
   */
  name: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#sysctl-v1-core
   */
  value: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tcpsocketaction-v1-core
 */
export interface TCPSocketAction {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tcpsocketaction-v1-core
   */
  host?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tcpsocketaction-v1-core
   */
  port: IntOrString;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#taint-v1-core
 */
export interface Taint {
  /**
   * Required. One of "NoExecute", "NoSchedule", "PreferNoSchedule".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#taint-v1-core
   */
  effect: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#taint-v1-core
   */
  key: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#taint-v1-core
   */
  timeAdded?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#taint-v1-core
   */
  value?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#time-v1-meta
 */
export type Time = string;

/**
 * Kind TokenRequest of authentication.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequest-v1-authentication-k8s-io
 */
export interface TokenRequest {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequest-v1-authentication-k8s-io
   */
  apiVersion?: 'authentication.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequest-v1-authentication-k8s-io
   */
  kind?: 'TokenRequest';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequest-v1-authentication-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequest-v1-authentication-k8s-io
   */
  spec?: TokenRequestSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequest-v1-authentication-k8s-io
   */
  status?: TokenRequestStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequestspec-v1-authentication-k8s-io
 */
export interface TokenRequestSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequestspec-v1-authentication-k8s-io
   */
  attestations?: { [key: string]: Array<string> };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequestspec-v1-authentication-k8s-io
   */
  audiences?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequestspec-v1-authentication-k8s-io
   */
  boundObjectRef?: BoundObjectReference;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequestspec-v1-authentication-k8s-io
   */
  expirationSeconds?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequeststatus-v1-authentication-k8s-io
 */
export interface TokenRequestStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequeststatus-v1-authentication-k8s-io
   */
  expirationTimestamp?: Time;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenrequeststatus-v1-authentication-k8s-io
   */
  token?: string;
}

/**
 * Kind TokenReview of authentication.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreview-v1-authentication-k8s-io
 */
export interface TokenReview {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreview-v1-authentication-k8s-io
   */
  apiVersion?: 'authentication.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreview-v1-authentication-k8s-io
   */
  kind?: 'TokenReview';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreview-v1-authentication-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreview-v1-authentication-k8s-io
   */
  spec: TokenReviewSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreview-v1-authentication-k8s-io
   */
  status?: TokenReviewStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreviewspec-v1-authentication-k8s-io
 */
export interface TokenReviewSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreviewspec-v1-authentication-k8s-io
   */
  audiences?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreviewspec-v1-authentication-k8s-io
   */
  token: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreviewstatus-v1-authentication-k8s-io
 */
export interface TokenReviewStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreviewstatus-v1-authentication-k8s-io
   */
  audiences?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreviewstatus-v1-authentication-k8s-io
   */
  authenticated?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreviewstatus-v1-authentication-k8s-io
   */
  error?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#tokenreviewstatus-v1-authentication-k8s-io
   */
  user?: UserInfo;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#toleration-v1-core
 */
export interface Toleration {
  /**
   * Optional. One of "NoExecute", "NoSchedule", "PreferNoSchedule".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#toleration-v1-core
   */
  effect?: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#toleration-v1-core
   */
  key?: string;
  /**
   * Optional. One of "Equal", "Exists", "Gt", "Lt".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#toleration-v1-core
   */
  operator?: 'Equal' | 'Exists' | 'Gt' | 'Lt';
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#toleration-v1-core
   */
  tolerationSeconds?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#toleration-v1-core
   */
  value?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyconstraint-v1alpha3-scheduling-k8s-io
 */
export interface TopologyConstraint {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyconstraint-v1alpha3-scheduling-k8s-io
   */
  key: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyselectorlabelrequirement-v1-core
 */
export interface TopologySelectorLabelRequirement {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyselectorlabelrequirement-v1-core
   */
  key: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyselectorlabelrequirement-v1-core
   */
  values: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyselectorterm-v1-core
 */
export interface TopologySelectorTerm {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyselectorterm-v1-core
   */
  matchLabelExpressions?: Array<TopologySelectorLabelRequirement>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyspreadconstraint-v1-core
 */
export interface TopologySpreadConstraint {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyspreadconstraint-v1-core
   */
  labelSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyspreadconstraint-v1-core
   */
  matchLabelKeys?: Array<string>;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyspreadconstraint-v1-core
   */
  maxSkew: number;
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyspreadconstraint-v1-core
   */
  minDomains?: number;
  /**
   * Optional. One of "Honor", "Ignore".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyspreadconstraint-v1-core
   */
  nodeAffinityPolicy?: 'Honor' | 'Ignore';
  /**
   * Optional. One of "Honor", "Ignore".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyspreadconstraint-v1-core
   */
  nodeTaintsPolicy?: 'Honor' | 'Ignore';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyspreadconstraint-v1-core
   */
  topologyKey: string;
  /**
   * Required. One of "DoNotSchedule", "ScheduleAnyway".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#topologyspreadconstraint-v1-core
   */
  whenUnsatisfiable: 'DoNotSchedule' | 'ScheduleAnyway';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typechecking-v1-admissionregistration-k8s-io
 */
export interface TypeChecking {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typechecking-v1-admissionregistration-k8s-io
   */
  expressionWarnings?: Array<ExpressionWarning>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typedlocalobjectreference-v1-core
 */
export interface TypedLocalObjectReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typedlocalobjectreference-v1-core
   */
  apiGroup?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typedlocalobjectreference-v1-core
   */
  kind: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typedlocalobjectreference-v1-core
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typedobjectreference-v1-core
 */
export interface TypedObjectReference {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typedobjectreference-v1-core
   */
  apiGroup?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typedobjectreference-v1-core
   */
  kind: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typedobjectreference-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#typedobjectreference-v1-core
   */
  namespace?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#uncountedterminatedpods-v1-batch
 */
export interface UncountedTerminatedPods {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#uncountedterminatedpods-v1-batch
   */
  failed?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#uncountedterminatedpods-v1-batch
   */
  succeeded?: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#userinfo-v1-authentication-k8s-io
 */
export interface UserInfo {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#userinfo-v1-authentication-k8s-io
   */
  extra?: { [key: string]: Array<string> };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#userinfo-v1-authentication-k8s-io
   */
  groups?: Array<string>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#userinfo-v1-authentication-k8s-io
   */
  uid?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#userinfo-v1-authentication-k8s-io
   */
  username?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#usersubject-v1-flowcontrol-apiserver-k8s-io
 */
export interface UserSubject {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#usersubject-v1-flowcontrol-apiserver-k8s-io
   */
  name: string;
}

/**
 * Kind ValidatingAdmissionPolicy of admissionregistration.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicy-v1-admissionregistration-k8s-io
 */
export interface ValidatingAdmissionPolicy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicy-v1-admissionregistration-k8s-io
   */
  apiVersion?: 'admissionregistration.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicy-v1-admissionregistration-k8s-io
   */
  kind?: 'ValidatingAdmissionPolicy';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicy-v1-admissionregistration-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicy-v1-admissionregistration-k8s-io
   */
  spec?: ValidatingAdmissionPolicySpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicy-v1-admissionregistration-k8s-io
   */
  status?: ValidatingAdmissionPolicyStatus;
}

/**
 * Kind ValidatingAdmissionPolicyBinding of admissionregistration.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybinding-v1-admissionregistration-k8s-io
 */
export interface ValidatingAdmissionPolicyBinding {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybinding-v1-admissionregistration-k8s-io
   */
  apiVersion?: 'admissionregistration.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybinding-v1-admissionregistration-k8s-io
   */
  kind?: 'ValidatingAdmissionPolicyBinding';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybinding-v1-admissionregistration-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybinding-v1-admissionregistration-k8s-io
   */
  spec: ValidatingAdmissionPolicyBindingSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io
 */
export interface ValidatingAdmissionPolicyBindingSpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io
   */
  matchResources?: MatchResources;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io
   */
  paramRef?: ParamRef;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io
   */
  policyName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io
   */
  validationActions: Array<'Audit' | 'Deny' | 'Warn'>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicyspec-v1-admissionregistration-k8s-io
 */
export interface ValidatingAdmissionPolicySpec {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  auditAnnotations?: Array<AuditAnnotation>;
  /**
   * Optional. One of "Fail", "Ignore".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  failurePolicy?: 'Fail' | 'Ignore';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  matchConditions?: Array<MatchCondition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  matchConstraints?: MatchResources;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  paramKind?: ParamKind;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  validations?: Array<Validation>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicyspec-v1-admissionregistration-k8s-io
   */
  variables?: Array<Variable>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicystatus-v1-admissionregistration-k8s-io
 */
export interface ValidatingAdmissionPolicyStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicystatus-v1-admissionregistration-k8s-io
   */
  conditions?: Array<Condition>;
  /**
   * Optional. Integer (int64).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicystatus-v1-admissionregistration-k8s-io
   */
  observedGeneration?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingadmissionpolicystatus-v1-admissionregistration-k8s-io
   */
  typeChecking?: TypeChecking;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
 */
export interface ValidatingWebhook {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  admissionReviewVersions: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  clientConfig: AdmissionregistrationV1WebhookClientConfig;
  /**
   * Optional. One of "Fail", "Ignore".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  failurePolicy?: 'Fail' | 'Ignore';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  matchConditions?: Array<MatchCondition>;
  /**
   * Optional. One of "Equivalent", "Exact".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  matchPolicy?: 'Equivalent' | 'Exact';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  namespaceSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  objectSelector?: LabelSelector;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  rules?: Array<RuleWithOperations>;
  /**
   * Required. One of "None", "NoneOnDryRun", "Some", "Unknown".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  sideEffects: 'None' | 'NoneOnDryRun' | 'Some' | 'Unknown';
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhook-v1-admissionregistration-k8s-io
   */
  timeoutSeconds?: number;
}

/**
 * Kind ValidatingWebhookConfiguration of admissionregistration.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhookconfiguration-v1-admissionregistration-k8s-io
 */
export interface ValidatingWebhookConfiguration {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhookconfiguration-v1-admissionregistration-k8s-io
   */
  apiVersion?: 'admissionregistration.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhookconfiguration-v1-admissionregistration-k8s-io
   */
  kind?: 'ValidatingWebhookConfiguration';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhookconfiguration-v1-admissionregistration-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validatingwebhookconfiguration-v1-admissionregistration-k8s-io
   */
  webhooks?: Array<ValidatingWebhook>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validation-v1-admissionregistration-k8s-io
 */
export interface Validation {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validation-v1-admissionregistration-k8s-io
   */
  expression: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validation-v1-admissionregistration-k8s-io
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validation-v1-admissionregistration-k8s-io
   */
  messageExpression?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validation-v1-admissionregistration-k8s-io
   */
  reason?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validationrule-v1-apiextensions-k8s-io
 */
export interface ValidationRule {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validationrule-v1-apiextensions-k8s-io
   */
  fieldPath?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validationrule-v1-apiextensions-k8s-io
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validationrule-v1-apiextensions-k8s-io
   */
  messageExpression?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validationrule-v1-apiextensions-k8s-io
   */
  optionalOldSelf?: boolean;
  /**
   * Optional. One of "FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validationrule-v1-apiextensions-k8s-io
   */
  reason?: 'FieldValueDuplicate' | 'FieldValueForbidden' | 'FieldValueInvalid' | 'FieldValueRequired';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#validationrule-v1-apiextensions-k8s-io
   */
  rule: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#variable-v1-admissionregistration-k8s-io
 */
export interface Variable {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#variable-v1-admissionregistration-k8s-io
   */
  expression: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#variable-v1-admissionregistration-k8s-io
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
 */
export interface Volume {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  azureDisk?: AzureDiskVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  azureFile?: AzureFileVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  cephfs?: CephFSVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  cinder?: CinderVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  configMap?: ConfigMapVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  csi?: CSIVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  downwardAPI?: DownwardAPIVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  emptyDir?: EmptyDirVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  ephemeral?: EphemeralVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  fc?: FCVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  flexVolume?: FlexVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  flocker?: FlockerVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  gitRepo?: GitRepoVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  glusterfs?: GlusterfsVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  hostPath?: HostPathVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  image?: ImageVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  iscsi?: ISCSIVolumeSource;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  nfs?: NFSVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  portworxVolume?: PortworxVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  projected?: ProjectedVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  quobyte?: QuobyteVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  rbd?: RBDVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  scaleIO?: ScaleIOVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  secret?: SecretVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  storageos?: StorageOSVolumeSource;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volume-v1-core
   */
  vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/**
 * Kind VolumeAttachment of storage.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachment-v1-storage-k8s-io
 */
export interface VolumeAttachment {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachment-v1-storage-k8s-io
   */
  apiVersion?: 'storage.k8s.io/v1';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachment-v1-storage-k8s-io
   */
  kind?: 'VolumeAttachment';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachment-v1-storage-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachment-v1-storage-k8s-io
   */
  spec: VolumeAttachmentSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachment-v1-storage-k8s-io
   */
  status?: VolumeAttachmentStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentsource-v1-storage-k8s-io
 */
export interface VolumeAttachmentSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentsource-v1-storage-k8s-io
   */
  inlineVolumeSpec?: PersistentVolumeSpec;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentsource-v1-storage-k8s-io
   */
  persistentVolumeName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentspec-v1-storage-k8s-io
 */
export interface VolumeAttachmentSpec {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentspec-v1-storage-k8s-io
   */
  attacher: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentspec-v1-storage-k8s-io
   */
  nodeName: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentspec-v1-storage-k8s-io
   */
  source: VolumeAttachmentSource;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentstatus-v1-storage-k8s-io
 */
export interface VolumeAttachmentStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentstatus-v1-storage-k8s-io
   */
  attachError?: VolumeError;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentstatus-v1-storage-k8s-io
   */
  attached: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentstatus-v1-storage-k8s-io
   */
  attachmentMetadata?: { [key: string]: string };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattachmentstatus-v1-storage-k8s-io
   */
  detachError?: VolumeError;
}

/**
 * Kind VolumeAttributesClass of storage.k8s.io/v1.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattributesclass-v1-storage-k8s-io
 */
export interface VolumeAttributesClass {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattributesclass-v1-storage-k8s-io
   */
  apiVersion?: 'storage.k8s.io/v1';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattributesclass-v1-storage-k8s-io
   */
  driverName: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattributesclass-v1-storage-k8s-io
   */
  kind?: 'VolumeAttributesClass';
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattributesclass-v1-storage-k8s-io
   */
  metadata?: ObjectMeta;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeattributesclass-v1-storage-k8s-io
   */
  parameters?: { [key: string]: string };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumedevice-v1-core
 */
export interface VolumeDevice {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumedevice-v1-core
   */
  devicePath: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumedevice-v1-core
   */
  name: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeerror-v1-storage-k8s-io
 */
export interface VolumeError {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeerror-v1-storage-k8s-io
   */
  errorCode?: number;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeerror-v1-storage-k8s-io
   */
  message?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeerror-v1-storage-k8s-io
   */
  time?: Time;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumehealthcondition-v1-core
 */
export interface VolumeHealthCondition {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumehealthcondition-v1-core
   */
  message?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumehealthcondition-v1-core
   */
  reason: string;
  /**
   * Required. One of "DataLoss", "Degraded", "Inaccessible".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumehealthcondition-v1-core
   */
  status: 'DataLoss' | 'Degraded' | 'Inaccessible';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumehealthstatus-v1-core
 */
export interface VolumeHealthStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumehealthstatus-v1-core
   */
  healthConditions?: Array<VolumeHealthCondition>;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumehealthstatus-v1-core
   */
  lastTransitionTime?: Time;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemount-v1-core
 */
export interface VolumeMount {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemount-v1-core
   */
  bindMountOptions?: Array<string>;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemount-v1-core
   */
  mountPath: string;
  /**
   * Optional. One of "Bidirectional", "HostToContainer", "None".
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemount-v1-core
   */
  mountPropagation?: 'Bidirectional' | 'HostToContainer' | 'None';
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemount-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemount-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemount-v1-core
   */
  recursiveReadOnly?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemount-v1-core
   */
  subPath?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemount-v1-core
   */
  subPathExpr?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemountstatus-v1-core
 */
export interface VolumeMountStatus {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemountstatus-v1-core
   */
  mountPath: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemountstatus-v1-core
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemountstatus-v1-core
   */
  readOnly?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemountstatus-v1-core
   */
  recursiveReadOnly?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumemountstatus-v1-core
   */
  volumeStatus?: VolumeStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumenodeaffinity-v1-core
 */
export interface VolumeNodeAffinity {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumenodeaffinity-v1-core
   */
  required?: NodeSelector;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumenoderesources-v1-storage-k8s-io
 */
export interface VolumeNodeResources {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumenoderesources-v1-storage-k8s-io
   */
  count?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeprojection-v1-core
 */
export interface VolumeProjection {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeprojection-v1-core
   */
  clusterTrustBundle?: ClusterTrustBundleProjection;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeprojection-v1-core
   */
  configMap?: ConfigMapProjection;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeprojection-v1-core
   */
  downwardAPI?: DownwardAPIProjection;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeprojection-v1-core
   */
  podCertificate?: PodCertificateProjection;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeprojection-v1-core
   */
  secret?: SecretProjection;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeprojection-v1-core
   */
  serviceAccountToken?: ServiceAccountTokenProjection;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeresourcerequirements-v1-core
 */
export interface VolumeResourceRequirements {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeresourcerequirements-v1-core
   */
  limits?: { [key: string]: Quantity };
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumeresourcerequirements-v1-core
   */
  requests?: { [key: string]: Quantity };
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumestatus-v1-core
 */
export interface VolumeStatus {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#volumestatus-v1-core
   */
  image?: ImageVolumeStatus;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#vspherevirtualdiskvolumesource-v1-core
 */
export interface VsphereVirtualDiskVolumeSource {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#vspherevirtualdiskvolumesource-v1-core
   */
  fsType?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#vspherevirtualdiskvolumesource-v1-core
   */
  storagePolicyID?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#vspherevirtualdiskvolumesource-v1-core
   */
  storagePolicyName?: string;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#vspherevirtualdiskvolumesource-v1-core
   */
  volumePath: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookconversion-v1-apiextensions-k8s-io
 */
export interface WebhookConversion {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookconversion-v1-apiextensions-k8s-io
   */
  clientConfig?: ApiextensionsV1WebhookClientConfig;
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#webhookconversion-v1-apiextensions-k8s-io
   */
  conversionReviewVersions: Array<string>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#weightedpodaffinityterm-v1-core
 */
export interface WeightedPodAffinityTerm {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#weightedpodaffinityterm-v1-core
   */
  podAffinityTerm: PodAffinityTerm;
  /**
   * Required. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#weightedpodaffinityterm-v1-core
   */
  weight: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#windowssecuritycontextoptions-v1-core
 */
export interface WindowsSecurityContextOptions {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#windowssecuritycontextoptions-v1-core
   */
  gmsaCredentialSpec?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#windowssecuritycontextoptions-v1-core
   */
  gmsaCredentialSpecName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#windowssecuritycontextoptions-v1-core
   */
  hostProcess?: boolean;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#windowssecuritycontextoptions-v1-core
   */
  runAsUserName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupalldisruptionmode-v1alpha3-scheduling-k8s-io
 */
export type WorkloadPodGroupAllDisruptionMode = Record<string, never>;

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupbasicschedulingpolicy-v1alpha3-scheduling-k8s-io
 */
export type WorkloadPodGroupBasicSchedulingPolicy = Record<string, never>;

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupdisruptionmode-v1alpha3-scheduling-k8s-io
 */
export interface WorkloadPodGroupDisruptionMode {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupdisruptionmode-v1alpha3-scheduling-k8s-io
   */
  all?: WorkloadPodGroupAllDisruptionMode;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupdisruptionmode-v1alpha3-scheduling-k8s-io
   */
  single?: WorkloadPodGroupSingleDisruptionMode;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupgangschedulingpolicy-v1alpha3-scheduling-k8s-io
 */
export interface WorkloadPodGroupGangSchedulingPolicy {
  /**
   * Optional. Integer (int32).
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupgangschedulingpolicy-v1alpha3-scheduling-k8s-io
   */
  minCount?: number;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupresourceclaim-v1alpha3-scheduling-k8s-io
 */
export interface WorkloadPodGroupResourceClaim {
  /**
   * Required.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupresourceclaim-v1alpha3-scheduling-k8s-io
   */
  name: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupresourceclaim-v1alpha3-scheduling-k8s-io
   */
  resourceClaimName?: string;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupresourceclaim-v1alpha3-scheduling-k8s-io
   */
  resourceClaimTemplateName?: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupschedulingconstraints-v1alpha3-scheduling-k8s-io
 */
export interface WorkloadPodGroupSchedulingConstraints {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupschedulingconstraints-v1alpha3-scheduling-k8s-io
   */
  topology?: Array<TopologyConstraint>;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupschedulingpolicy-v1alpha3-scheduling-k8s-io
 */
export interface WorkloadPodGroupSchedulingPolicy {
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupschedulingpolicy-v1alpha3-scheduling-k8s-io
   */
  basic?: WorkloadPodGroupBasicSchedulingPolicy;
  /**
   * Optional.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupschedulingpolicy-v1alpha3-scheduling-k8s-io
   */
  gang?: WorkloadPodGroupGangSchedulingPolicy;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#workloadpodgroupsingledisruptionmode-v1alpha3-scheduling-k8s-io
 */
export type WorkloadPodGroupSingleDisruptionMode = Record<string, never>;

/** The types of the kinds, by name: `Pod`, `v1/Pod`, `apps/v1/ReplicaSet`. */
export interface Kinds {
  MutatingAdmissionPolicy: MutatingAdmissionPolicy;
  MutatingAdmissionPolicyBinding: MutatingAdmissionPolicyBinding;
  MutatingWebhookConfiguration: MutatingWebhookConfiguration;
  ValidatingAdmissionPolicy: ValidatingAdmissionPolicy;
  ValidatingAdmissionPolicyBinding: ValidatingAdmissionPolicyBinding;
  ValidatingWebhookConfiguration: ValidatingWebhookConfiguration;
  CustomResourceDefinition: CustomResourceDefinition;
  APIService: APIService;
  ControllerRevision: ControllerRevision;
  DaemonSet: DaemonSet;
  Deployment: Deployment;
  ReplicaSet: ReplicaSet;
  StatefulSet: StatefulSet;
  SelfSubjectReview: SelfSubjectReview;
  TokenRequest: TokenRequest;
  TokenReview: TokenReview;
  LocalSubjectAccessReview: LocalSubjectAccessReview;
  SelfSubjectAccessReview: SelfSubjectAccessReview;
  SelfSubjectRulesReview: SelfSubjectRulesReview;
  SubjectAccessReview: SubjectAccessReview;
  HorizontalPodAutoscaler: AutoscalingV1HorizontalPodAutoscaler | HorizontalPodAutoscaler;
  Scale: Scale;
  CronJob: CronJob;
  Job: Job;
  CertificateSigningRequest: CertificateSigningRequest;
  ClusterTrustBundle: ClusterTrustBundle;
  PodCertificateRequest: PodCertificateRequest;
  Lease: Lease;
  EndpointSlice: EndpointSlice;
  Event: EventsV1Event | Event;
  FlowSchema: FlowSchema;
  PriorityLevelConfiguration: PriorityLevelConfiguration;
  IPAddress: IPAddress;
  Ingress: Ingress;
  IngressClass: IngressClass;
  NetworkPolicy: NetworkPolicy;
  ServiceCIDR: ServiceCIDR;
  RuntimeClass: RuntimeClass;
  Eviction: Eviction;
  PodDisruptionBudget: PodDisruptionBudget;
  ClusterRole: ClusterRole;
  ClusterRoleBinding: ClusterRoleBinding;
  Role: Role;
  RoleBinding: RoleBinding;
  DeviceClass: DeviceClass;
  DeviceTaintRule: DeviceTaintRule;
  ResourceClaim: ResourceClaim;
  ResourceClaimTemplate: ResourceClaimTemplate;
  ResourceSlice: ResourceSlice;
  PriorityClass: PriorityClass;
  CSIDriver: CSIDriver;
  CSINode: CSINode;
  CSIStorageCapacity: CSIStorageCapacity;
  StorageClass: StorageClass;
  VolumeAttachment: VolumeAttachment;
  VolumeAttributesClass: VolumeAttributesClass;
  StorageVersionMigration: StorageVersionMigration;
  Binding: Binding;
  ComponentStatus: ComponentStatus;
  ConfigMap: ConfigMap;
  Endpoints: Endpoints;
  LimitRange: LimitRange;
  Namespace: Namespace;
  Node: Node;
  NodeProxyOptions: NodeProxyOptions;
  PersistentVolume: PersistentVolume;
  PersistentVolumeClaim: PersistentVolumeClaim;
  Pod: Pod;
  PodAttachOptions: PodAttachOptions;
  PodExecOptions: PodExecOptions;
  PodPortForwardOptions: PodPortForwardOptions;
  PodProxyOptions: PodProxyOptions;
  PodTemplate: PodTemplate;
  ReplicationController: ReplicationController;
  ResourceQuota: ResourceQuota;
  Secret: Secret;
  Service: Service;
  ServiceAccount: ServiceAccount;
  ServiceProxyOptions: ServiceProxyOptions;
  'admissionregistration.k8s.io/v1/MutatingAdmissionPolicy': MutatingAdmissionPolicy;
  'admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBinding': MutatingAdmissionPolicyBinding;
  'admissionregistration.k8s.io/v1/MutatingWebhookConfiguration': MutatingWebhookConfiguration;
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy': ValidatingAdmissionPolicy;
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding': ValidatingAdmissionPolicyBinding;
  'admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration': ValidatingWebhookConfiguration;
  'apiextensions.k8s.io/v1/CustomResourceDefinition': CustomResourceDefinition;
  'apiregistration.k8s.io/v1/APIService': APIService;
  'apps/v1/ControllerRevision': ControllerRevision;
  'apps/v1/DaemonSet': DaemonSet;
  'apps/v1/Deployment': Deployment;
  'apps/v1/ReplicaSet': ReplicaSet;
  'apps/v1/StatefulSet': StatefulSet;
  'authentication.k8s.io/v1/SelfSubjectReview': SelfSubjectReview;
  'authentication.k8s.io/v1/TokenRequest': TokenRequest;
  'authentication.k8s.io/v1/TokenReview': TokenReview;
  'authorization.k8s.io/v1/LocalSubjectAccessReview': LocalSubjectAccessReview;
  'authorization.k8s.io/v1/SelfSubjectAccessReview': SelfSubjectAccessReview;
  'authorization.k8s.io/v1/SelfSubjectRulesReview': SelfSubjectRulesReview;
  'authorization.k8s.io/v1/SubjectAccessReview': SubjectAccessReview;
  'autoscaling/v1/HorizontalPodAutoscaler': AutoscalingV1HorizontalPodAutoscaler;
  'autoscaling/v1/Scale': Scale;
  'autoscaling/v2/HorizontalPodAutoscaler': HorizontalPodAutoscaler;
  'batch/v1/CronJob': CronJob;
  'batch/v1/Job': Job;
  'certificates.k8s.io/v1/CertificateSigningRequest': CertificateSigningRequest;
  'certificates.k8s.io/v1/ClusterTrustBundle': ClusterTrustBundle;
  'certificates.k8s.io/v1/PodCertificateRequest': PodCertificateRequest;
  'coordination.k8s.io/v1/Lease': Lease;
  'discovery.k8s.io/v1/EndpointSlice': EndpointSlice;
  'events.k8s.io/v1/Event': EventsV1Event;
  'flowcontrol.apiserver.k8s.io/v1/FlowSchema': FlowSchema;
  'flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration': PriorityLevelConfiguration;
  'networking.k8s.io/v1/IPAddress': IPAddress;
  'networking.k8s.io/v1/Ingress': Ingress;
  'networking.k8s.io/v1/IngressClass': IngressClass;
  'networking.k8s.io/v1/NetworkPolicy': NetworkPolicy;
  'networking.k8s.io/v1/ServiceCIDR': ServiceCIDR;
  'node.k8s.io/v1/RuntimeClass': RuntimeClass;
  'policy/v1/Eviction': Eviction;
  'policy/v1/PodDisruptionBudget': PodDisruptionBudget;
  'rbac.authorization.k8s.io/v1/ClusterRole': ClusterRole;
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding': ClusterRoleBinding;
  'rbac.authorization.k8s.io/v1/Role': Role;
  'rbac.authorization.k8s.io/v1/RoleBinding': RoleBinding;
  'resource.k8s.io/v1/DeviceClass': DeviceClass;
  'resource.k8s.io/v1/DeviceTaintRule': DeviceTaintRule;
  'resource.k8s.io/v1/ResourceClaim': ResourceClaim;
  'resource.k8s.io/v1/ResourceClaimTemplate': ResourceClaimTemplate;
  'resource.k8s.io/v1/ResourceSlice': ResourceSlice;
  'scheduling.k8s.io/v1/PriorityClass': PriorityClass;
  'storage.k8s.io/v1/CSIDriver': CSIDriver;
  'storage.k8s.io/v1/CSINode': CSINode;
  'storage.k8s.io/v1/CSIStorageCapacity': CSIStorageCapacity;
  'storage.k8s.io/v1/StorageClass': StorageClass;
  'storage.k8s.io/v1/VolumeAttachment': VolumeAttachment;
  'storage.k8s.io/v1/VolumeAttributesClass': VolumeAttributesClass;
  'storagemigration.k8s.io/v1/StorageVersionMigration': StorageVersionMigration;
  'v1/Binding': Binding;
  'v1/ComponentStatus': ComponentStatus;
  'v1/ConfigMap': ConfigMap;
  'v1/Endpoints': Endpoints;
  'v1/Event': Event;
  'v1/LimitRange': LimitRange;
  'v1/Namespace': Namespace;
  'v1/Node': Node;
  'v1/NodeProxyOptions': NodeProxyOptions;
  'v1/PersistentVolume': PersistentVolume;
  'v1/PersistentVolumeClaim': PersistentVolumeClaim;
  'v1/Pod': Pod;
  'v1/PodAttachOptions': PodAttachOptions;
  'v1/PodExecOptions': PodExecOptions;
  'v1/PodPortForwardOptions': PodPortForwardOptions;
  'v1/PodProxyOptions': PodProxyOptions;
  'v1/PodTemplate': PodTemplate;
  'v1/ReplicationController': ReplicationController;
  'v1/ResourceQuota': ResourceQuota;
  'v1/Secret': Secret;
  'v1/Service': Service;
  'v1/ServiceAccount': ServiceAccount;
  'v1/ServiceProxyOptions': ServiceProxyOptions;
}
